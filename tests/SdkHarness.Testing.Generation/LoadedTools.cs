using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace SdkHarness.Testing;

/// <summary>Tool sets given as source text: generated, compiled and loaded, all in memory.</summary>
public static class LoadedTools
{
    /// <summary>The tools of every tool set in the source, by their function names.</summary>
    /// <exception cref="InvalidOperationException">The source does not build; the message has the errors.</exception>
    public static IReadOnlyDictionary<string, LoadedTool> From(string source)
    {
        using var image = new MemoryStream();
        GeneratorDriver driver = Generated.Driver().RunGeneratorsAndUpdateCompilation(Generated.Compilation(source), out Compilation whole, out _);
        if (driver.GetRunResult().Results.FirstOrDefault(static result => result.Exception is not null).Exception is { } exception)
            throw new InvalidOperationException("A generator failed.", exception);

        EmitResult emitted = whole.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', Errors(emitted).Take(30)));

        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("tools").LoadFromStream(image);
        return assembly.GetTypes().SelectMany(Tools).ToDictionary(static tool => tool.Binding.Contract.FunctionName);
    }

    /// <summary>What a build reports for the source, each with the line it is about.</summary>
    private static IEnumerable<string> Errors(EmitResult emitted) =>
        from diagnostic in emitted.Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Error
        let line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString()
        select $"{diagnostic} {line?.Trim()}";

    private static IEnumerable<LoadedTool> Tools(Type type)
    {
        if (!type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IToolSet<>)))
            return [];

        object toolSet = Activator.CreateInstance(type)!;
        var bindings = (IReadOnlyList<ToolBinding>)type.GetProperty("Bindings", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        return bindings.Select(binding => new LoadedTool(binding, toolSet));
    }
}
