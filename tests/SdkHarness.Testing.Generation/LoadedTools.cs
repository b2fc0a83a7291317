using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace SdkHarness.Testing;

/// <summary>Tool sets given as source text: generated, compiled and loaded, all in memory.</summary>
public static class LoadedTools
{
    /// <summary>The tools of every tool set in the source, by their function names.</summary>
    /// <exception cref="InvalidOperationException">The source does not build, or generated code has a warning; the message has them.</exception>
    public static IReadOnlyDictionary<string, LoadedTool> From(string source)
    {
        using var image = new MemoryStream();
        GeneratorDriver driver = Generated.Driver().RunGeneratorsAndUpdateCompilation(Generated.Compilation(source), out Compilation whole, out _);
        if (driver.GetRunResult().Results.FirstOrDefault(static result => result.Exception is not null).Exception is { } exception)
            throw new InvalidOperationException("A generator failed.", exception);

        EmitResult emitted = whole.Emit(image);
        string[] errors = [.. Errors(emitted).Take(30)];
        if (!emitted.Success || errors.Length > 0)
            throw new InvalidOperationException(string.Join('\n', errors));

        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("tools").LoadFromStream(image);
        return assembly.GetTypes().SelectMany(Tools).ToDictionary(static tool => tool.Binding.Contract.FunctionName);
    }

    /// <summary>What a build reports for the source, each with the line it is about; of generated code, for which nobody can mend them, warnings too.</summary>
    private static IEnumerable<string> Errors(EmitResult emitted) =>
        from diagnostic in emitted.Diagnostics
        where diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
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
