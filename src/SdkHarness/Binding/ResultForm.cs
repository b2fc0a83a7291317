using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>How one tool's result is written.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Label">The label that the whole is under, or <see langword="null"/>.</param>
/// <param name="IsUntrusted">Whether all of its text was written by outsiders.</param>
/// <param name="IsNullable">Whether null is a result.</param>
internal sealed record ResultForm(ToolResult Kind, string? Label, bool IsUntrusted, bool IsNullable)
{
    public static ResultForm Read(JsonElement code, ToolResult[] kinds) => new(
        kinds[code.GetProperty("result"u8).GetInt32()],
        code.TryGetProperty("label"u8, out JsonElement label) ? label.GetString() : null,
        code.TryGetProperty("untrusted"u8, out JsonElement untrusted) && untrusted.GetBoolean(),
        code.TryGetProperty("nullable"u8, out JsonElement nullable) && nullable.GetBoolean());

    public void Write(ResultWriter to, object? result)
    {
        if (Label is not null && !to.Shows(Label))
        {
            to.Withheld(Label);
            return;
        }

        if (IsUntrusted)
            to.BeginUntrusted();
        if (!Kind.IsWritten)
            to.Done();
        else if (result is not null)
            Kind.Write(to, result);
        else if (IsNullable)
            to.Json.WriteNullValue();
        else
            to.Missing();
    }
}
