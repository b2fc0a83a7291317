namespace SdkHarness.Corpora.Translation;

/// <summary>What a schema is in C#.</summary>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Type">The C# type, without the question mark of a nullable one.</param>
internal sealed record Form(FormKind Kind, string Type)
{
    /// <summary>The constraints as they stand within the brackets, each with a comma before it.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>Whether the schema itself allows null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The values of a choice, and the C# expression of each.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>();

    /// <summary>What a list or a map holds.</summary>
    public Form? Item { get; init; }

    /// <summary>The members of an object.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];
}
