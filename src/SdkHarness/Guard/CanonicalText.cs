namespace SdkHarness;

/// <summary>
/// A call's arguments in canonical form, or the text that came, and their digest: each made when it is first needed. Of a read that no
/// store writes out at once, that is when somebody reads the journal.
/// </summary>
/// <param name="arguments">The arguments; nothing changes them any more.</param>
/// <param name="text">The text that came, for arguments that have no canonical form.</param>
internal sealed class CanonicalText(ToolArguments arguments, string text)
{
    private string? _value;
    private string? _digest;

    public string Value => _value ??= arguments.IsText ? arguments.Canonical() : text;

    public string Digest => _digest ??= CanonicalJson.Digest(Value);
}
