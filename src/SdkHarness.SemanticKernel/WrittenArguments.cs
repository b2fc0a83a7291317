using System.Text.Json;
using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>What the model itself wrote for a call; travels in the context of the kernel arguments that a connector made of it.</summary>
/// <param name="CallId">The model's own id for the call, or <see langword="null"/>.</param>
/// <param name="Json">The arguments as written, or <see langword="null"/> where the connector does not keep them.</param>
internal sealed record WrittenArguments(string? CallId, string? Json)
{
    public static WrittenArguments? Of(KernelArguments arguments) =>
        arguments.Context is { } context && context.TryGetValue(typeof(WrittenArguments), out object? written) ? written as WrittenArguments : null;

    public void AttachTo(KernelArguments arguments) =>
        (arguments.Context ??= new Dictionary<object, object?>())[typeof(WrittenArguments)] = this;

    /// <summary>
    /// Whether the arguments still say what was written: a filter of the host may have changed them, and then it is they that count.
    /// </summary>
    public bool SaysTheSameAs(KernelArguments arguments)
    {
        if (Json is null || ToolArguments.Parse(Json).Element is not { ValueKind: JsonValueKind.Object } written)
            return false;

        Dictionary<string, JsonElement> last = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in written.EnumerateObject())
            last[property.Name] = property.Value;
        return last.Count == arguments.Count
            && arguments.All(argument => last.TryGetValue(argument.Key, out JsonElement value) && IsSame(argument.Value, value));
    }

    private static bool IsSame(object? handedOn, JsonElement written) => handedOn switch
    {
        null => written.ValueKind == JsonValueKind.Null,
        string text => written.ValueKind != JsonValueKind.Null && text == written.ToString(),
        JsonElement element => JsonElement.DeepEquals(element, written),
        _ => false,
    };
}
