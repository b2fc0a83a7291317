using SdkHarness.Generators.Contracts;

namespace SdkHarness.Generators.Types;

/// <summary>The schema of an object with known members and no others.</summary>
internal static class ObjectSchema
{
    public static Schema Of(IReadOnlyList<(string Name, string Schema, bool IsRequired)> members)
    {
        string[] required = [.. members.Where(static member => member.IsRequired).Select(static member => member.Name)];
        return Schema.OfType("object")
            .With("properties", $"{{{string.Join(",", members.Select(static member => $"{JsonText.Of(member.Name)}:{member.Schema}"))}}}")
            .With("required", required.Length == 0 ? null : JsonText.Of(required))
            .With("additionalProperties", "false");
    }
}
