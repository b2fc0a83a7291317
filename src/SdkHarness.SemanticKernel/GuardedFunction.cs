using System.Text.Json;
using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>Makes a kernel function whose whole body is a call through the guard.</summary>
internal static class GuardedFunction
{
    public static KernelFunction Create(GuardedSession session, ToolContract contract) =>
        KernelFunctionFactory.CreateFromMethod(
            (Kernel kernel, KernelArguments arguments, CancellationToken cancellationToken) => session.CallAsync(
                contract.FunctionName,
                CallArguments.Read(kernel, arguments, contract),
                WrittenArguments.Of(arguments)?.CallId,
                cancellationToken),
            functionName: contract.Name.Replace('-', '_'),
            description: contract.Description,
            parameters: Parameters(contract.InputSchema));

    private static List<KernelParameterMetadata> Parameters(JsonElement schema)
    {
        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names)
            ? [.. names.EnumerateArray().Select(static name => name.GetString()!)]
            : [];
        List<KernelParameterMetadata> parameters = [];
        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                parameters.Add(new KernelParameterMetadata(property.Name)
                {
                    Description = property.Value.TryGetProperty("description", out JsonElement description) ? description.GetString() : null,
                    IsRequired = required.Contains(property.Name),
                    Schema = KernelJsonSchema.Parse(property.Value.GetRawText()),
                });
            }
        }

        return parameters;
    }
}
