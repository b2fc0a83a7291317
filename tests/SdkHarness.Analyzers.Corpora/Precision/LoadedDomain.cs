using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace SdkHarness.Analyzers.Corpora.Precision;

/// <summary>A domain's source text, compiled, over a copy of its published data.</summary>
internal sealed class LoadedDomain
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly Dictionary<string, (MethodInfo Method, object ToolSet)> _tools = [];
    private readonly List<object> _data = [];

    /// <param name="assembly">The compiled domain.</param>
    /// <param name="data">The published state; each parameter of a tool set's constructor takes the part of its name, or the whole.</param>
    public LoadedDomain(Assembly assembly, JsonObject data)
    {
        foreach (Type type in assembly.GetExportedTypes().Where(static type => type.Name.EndsWith("Tools", StringComparison.Ordinal)))
        {
            object[] parts = [.. type.GetConstructors().Single().GetParameters().Select(parameter => Part(parameter, data))];
            object toolSet = Activator.CreateInstance(type, parts)!;
            _data.AddRange(parts);
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                _tools.Add(JsonNamingPolicy.SnakeCaseLower.ConvertName(method.Name), (method, toolSet));
        }
    }

    /// <summary>The state as it is now.</summary>
    public string State => JsonSerializer.Serialize(_data, Json);

    public static Assembly Compile(Compilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext("domain").LoadFromStream(image);
    }

    /// <summary>Calls a tool with published arguments.</summary>
    /// <returns>Its result, or the message of what it threw.</returns>
    public (JsonElement Result, string? Error) Call(string tool, JsonElement arguments)
    {
        (MethodInfo method, object toolSet) = _tools[tool];
        object?[] values = [.. method.GetParameters().Select(parameter =>
            arguments.TryGetProperty(JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!), out JsonElement value) ? value.Deserialize(parameter.ParameterType, Json) : parameter.DefaultValue)];
        try
        {
            return (JsonSerializer.SerializeToElement(method.Invoke(toolSet, values), Json), null);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException refused)
        {
            return (default, refused.Message);
        }
    }

    private static object Part(ParameterInfo parameter, JsonObject data)
    {
        string name = parameter.Name == "drive" ? "cloud_drive" : parameter.Name!;
        return (data[name] ?? data).Deserialize(parameter.ParameterType, Json)!;
    }
}
