using System.Text.Json;

namespace SdkHarness;

/// <summary>
/// A call's arguments in canonical form, or the text that came, and their digest: each made when it is first needed. Of a read that no
/// store writes out at once, that is when somebody reads the journal; until then it holds a copy, since a host may dispose of what it sent.
/// </summary>
internal sealed class CanonicalText
{
    private readonly byte[]? _json;
    private string? _value;
    private string? _digest;

    /// <param name="arguments">The arguments.</param>
    /// <param name="text">The text that came, for arguments that have no canonical form.</param>
    public CanonicalText(ToolArguments arguments, string text)
    {
        if (arguments.IsText)
            _json = arguments.Copy();
        else
            _value = text;
    }

    public string Value => _value ??= CanonicalJson.Canonicalize(JsonElement.Parse(_json!));

    public string Digest => _digest ??= CanonicalJson.Digest(Value);
}
