using SdkHarness.Generators.Contracts;

namespace SdkHarness.Generators.Examples;

internal enum ExampleKind
{
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Object,
}

/// <summary>A JSON value: of an example, or of a schema.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's characters, or a number as it was written.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="Members">The members of an object, in their order; each name once.</param>
internal sealed record ExampleValue(
    ExampleKind Kind, string Text, IReadOnlyList<ExampleValue> Items, IReadOnlyList<(string Name, ExampleValue Value)> Members)
{
    public ExampleValue(ExampleKind kind, string text = "")
        : this(kind, text, [], [])
    {
    }

    public ExampleValue? this[string name]
    {
        get
        {
            foreach ((string member, ExampleValue value) in Members)
            {
                if (member == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The JSON text, without white space.</summary>
    public string Json => Kind switch
    {
        ExampleKind.Null => "null",
        ExampleKind.False => "false",
        ExampleKind.True => "true",
        ExampleKind.Number => Text,
        ExampleKind.Text => JsonText.Of(Text),
        ExampleKind.List => $"[{string.Join(",", Items.Select(static item => item.Json))}]",
        _ => $"{{{string.Join(",", Members.Select(static member => $"{JsonText.Of(member.Name)}:{member.Value.Json}"))}}}",
    };
}
