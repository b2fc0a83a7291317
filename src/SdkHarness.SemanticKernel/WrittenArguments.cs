using System.Text.Json;
using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>What the model itself wrote for a call; travels in the context of the kernel arguments that a connector made of it.</summary>
/// <param name="CallId">The model's own id for the call, or <see langword="null"/>.</param>
/// <param name="Json">The arguments as written, or <see langword="null"/> where the connector does not keep them.</param>
internal sealed record WrittenArguments(string? CallId, string? Json)
{
    public static WrittenArguments? Of(KernelArguments arguments) =>
        arguments.Context is { } context && context.TryGetValue(typeof(WrittenArguments), out object? written)
            ? written as WrittenArguments
            : null;

    public void AttachTo(KernelArguments arguments) =>
        (arguments.Context ??= new Dictionary<object, object?>())[typeof(WrittenArguments)] = this;

    /// <summary>
    /// The arguments as written. Where a filter of the host has changed, added or removed some, its values count, and the others are as
    /// written still.
    /// </summary>
    /// <returns><see langword="null"/> where it is not known what was written.</returns>
    public ToolArguments? Read(KernelArguments arguments)
    {
        if (Json is null)
            return null;
        ToolArguments written = ToolArguments.Parse(Json);
        if (written.Element.ValueKind != JsonValueKind.Object)
            return written;

        Dictionary<string, JsonElement> last = new(StringComparer.OrdinalIgnoreCase);
        foreach (JsonProperty property in written.Element.EnumerateObject())
            last[property.Name] = property.Value;
        bool unchanged = last.Count == arguments.Count && arguments.All(argument => IsWritten(argument, last));
        return unchanged
            ? written
            : ToolArguments.From(arguments.Select(argument =>
                KeyValuePair.Create(argument.Key, IsWritten(argument, last) ? last[argument.Key] : argument.Value)));
    }

    private static bool IsWritten(KeyValuePair<string, object?> argument, Dictionary<string, JsonElement> written) =>
        written.TryGetValue(argument.Key, out JsonElement value) && argument.Value switch
        {
            null => value.ValueKind == JsonValueKind.Null,
            string text => value.ValueKind != JsonValueKind.Null && text == value.ToString(),
            JsonElement element => JsonElement.DeepEquals(element, value),
            _ => false,
        };
}
