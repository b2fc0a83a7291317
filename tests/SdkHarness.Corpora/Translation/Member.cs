namespace SdkHarness.Corpora.Translation;

/// <summary>A parameter of a tool, or a member of an object in its arguments.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Form">What its value is.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Default">The C# expression that stands for it where it is left out.</param>
/// <param name="Description">What the model reads about it.</param>
internal sealed record Member(string Name, Form Form, bool IsRequired, string? Default, string Description)
{
    /// <summary>The C# type. What may be left out and has no default of its own is null then.</summary>
    public string Type => Form.IsNullable || Default == "null" ? $"{Form.Type}?" : Form.Type;
}
