using System.Text.Json;
using System.Text.Json.Nodes;

namespace SdkHarness.Binding;

/// <summary>JSON of some kinds, as nodes.</summary>
internal sealed class NodeReader<T>(string rule, string expected, Func<JsonValueKind, bool> allows, Func<JsonElement, T> create) : ValueReader<T>
    where T : JsonNode
{
    public override string Expected => expected;

    public override T Read(JsonElement value, ArgumentErrors errors)
    {
        if (!allows(value.ValueKind))
        {
            errors.Add(rule, expected, value);
            return null!;
        }

        int before = errors.Count;
        Readers.Any.Read(value, errors);
        return errors.Count == before ? create(value) : null!;
    }
}
