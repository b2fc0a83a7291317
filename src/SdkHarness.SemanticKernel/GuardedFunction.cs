using System.Text.Json;
using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>Makes a kernel function whose whole body is a call through the guard.</summary>
internal static class GuardedFunction
{
    public static KernelFunction Create(GuardedSession session, GuardedTool tool) =>
        KernelFunctionFactory.CreateFromMethod(
            (KernelArguments arguments, CancellationToken cancellationToken) => CallAsync(session, tool.Contract, arguments, cancellationToken),
            PluginJson.Default.Options,
            functionName: tool.Contract.Name,
            description: tool.Description,
            parameters: Parameters(tool.JsonSchema));

    private static async Task<JsonElement> CallAsync(
        GuardedSession session, ToolContract contract, KernelArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await session.CallAsync(
                contract.FunctionName,
                CallArguments.Read(arguments, contract),
                WrittenArguments.Of(arguments)?.CallId,
                cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The connector tells the model the message of whatever is thrown here: none of the exception's own text may be in it.
            throw new KernelException(
                $"The harness could not take the call of {contract.FunctionName} to its end, and its outcome is not known. "
                + "Do not call it again.",
                e);
        }
    }

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
                parameters.Add(new KernelParameterMetadata(property.Name, PluginJson.Default.Options)
                {
                    Description = property.Value.TryGetProperty("description", out JsonElement text) ? text.GetString() : null,
                    IsRequired = required.Contains(property.Name),
                    Schema = KernelJsonSchema.Parse(property.Value.GetRawText()),
                });
            }
        }

        return parameters;
    }
}
