using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SdkHarness.Corpora.Translation;

/// <summary>
/// Says in C# what the JSON schema of a tool's arguments says. Objects become records and strings of a few values become enums, both
/// declared in <see cref="Declarations"/>.
/// </summary>
/// <remarks>
/// The C# form is stricter than the schema in one thing: an object of named properties takes no others, which the corpora leave open. It
/// is wider in one: what may be left out and has no default may also be null.
/// </remarks>
internal sealed class SchemaTranslator(JsonElement root, ISet<string> typeNames)
{
    private static readonly Form AnyMap = new(FormKind.Map, "IReadOnlyDictionary<string, JsonElement>") { Item = new Form(FormKind.Any, "JsonElement") };

    private readonly StringBuilder _declarations = new();

    /// <summary>What is looser in C# than in the schema: unions, which become any JSON.</summary>
    public List<string> Loosened { get; } = [];

    /// <summary>The types that the forms name.</summary>
    public string Declarations => _declarations.ToString();

    public Form Read() => new(FormKind.Object, "") { Members = [.. Members(root, "")] };

    private Form Read(JsonElement schema, string word)
    {
        schema = Resolved(schema);
        string? type = schema.TryGetProperty("type", out JsonElement given) ? Text(given) : null;
        if (schema.TryGetProperty("anyOf", out JsonElement branches) || schema.TryGetProperty("oneOf", out branches))
            return ReadUnion(branches, type, word);

        if (schema.TryGetProperty("enum", out JsonElement values))
            return Choice(values, word);

        return type switch
        {
            "string" => ReadText(schema),
            "integer" => new Form(FormKind.Integer, "long") { Constraints = Range(schema, "long") },
            "number" => new Form(FormKind.Number, "double") { Constraints = Range(schema, "double") },
            "boolean" => new Form(FormKind.Boolean, "bool"),
            "array" => ReadList(schema, word),
            "object" => ReadObject(schema, word),
            null => new Form(FormKind.Any, "JsonElement"),
            _ => throw new NoCSharpFormException($"the type '{type}'"),
        };
    }

    private JsonElement Resolved(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out JsonElement reference))
            return schema;

        JsonElement at = root;
        foreach (string name in reference.GetString()!.Split('/').Skip(1))
            at = at.GetProperty(name);
        return at;
    }

    private Form ReadUnion(JsonElement branches, string? type, string word)
    {
        JsonElement[] kept = [.. branches.EnumerateArray().Where(static branch => !IsNull(branch))];
        if (kept.Length == 1 && kept.Length < branches.GetArrayLength())
            return Read(kept[0], word) with { IsNullable = true };

        Loosened.Add($"{word} is {string.Join(" or ", kept.Select(Type))}");
        return type == "object" ? AnyMap : new Form(FormKind.Any, "JsonElement");
    }

    private static bool IsNull(JsonElement schema) => Type(schema) == "null";

    private static string Type(JsonElement schema) => schema.TryGetProperty("type", out JsonElement type) ? Text(type) : "anything";

    private static string Text(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? type.GetString()! : throw new NoCSharpFormException($"the types {type}");

    private Form Choice(JsonElement values, string word)
    {
        string type = Identifiers.Unique($"{word}Choice", typeNames);
        var members = new HashSet<string>();
        var choices = new Dictionary<string, string>();
        var lines = new List<string>();
        foreach (JsonElement value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String)
                throw new NoCSharpFormException($"the choice {value.GetRawText()} of '{word}'");
            string member = Identifiers.Unique(Identifiers.Pascal(value.GetString()!), members);
            if (choices.TryAdd(value.GetString()!, $"{type}.{member}"))
                lines.Add($"    [JsonStringEnumMemberName({Identifiers.Literal(value.GetString()!)})] {member},");
        }

        _declarations.AppendLine(CultureInfo.InvariantCulture, $"public enum {type}\n{{\n{string.Join('\n', lines)}\n}}\n");
        return new Form(FormKind.Choice, type) { Choices = choices };
    }

    private static Form ReadText(JsonElement schema)
    {
        if (schema.TryGetProperty("format", out JsonElement format))
        {
            return format.GetString() == "date"
                ? new Form(FormKind.Date, "DateOnly")
                : throw new NoCSharpFormException($"the format '{format}'");
        }

        string pattern = schema.TryGetProperty("pattern", out JsonElement text) ? $", RegularExpression({Identifiers.Literal(text.GetString()!)})" : "";
        return new Form(FormKind.Text, "string") { Constraints = Sizes(schema, "minLength", "maxLength") + pattern };
    }

    private Form ReadList(JsonElement schema, string word)
    {
        Form item = schema.TryGetProperty("items", out JsonElement items) ? Item(items, word) : new Form(FormKind.Any, "JsonElement");
        string type = item.IsNullable ? $"{item.Type}?" : item.Type;
        return new Form(FormKind.List, $"IReadOnlyList<{type}>") { Item = item, Constraints = Sizes(schema, "minItems", "maxItems") };
    }

    private Form ReadObject(JsonElement schema, string word)
    {
        bool named = schema.TryGetProperty("properties", out JsonElement properties) && properties.EnumerateObject().Any();
        if (!named && !schema.TryGetProperty("required", out _))
        {
            return schema.TryGetProperty("additionalProperties", out JsonElement rest) && rest.ValueKind == JsonValueKind.Object && Item(rest, word) is var item
                ? new Form(FormKind.Map, $"IReadOnlyDictionary<string, {item.Type}>") { Item = item }
                : AnyMap;
        }

        string type = Identifiers.Unique($"{word}Data", typeNames);
        Member[] members = [.. Members(schema, word)];
        _declarations.Append(RecordWriter.Declare(type, members));
        return new Form(FormKind.Object, type) { Members = members };
    }

    private Form Item(JsonElement schema, string word) => Read(schema, $"{word}Item") is { Constraints: "" } item
        ? item
        : throw new NoCSharpFormException($"constraints on the items of '{word}'");

    /// <summary>The members that the schema names, required ones first. What is required and has no schema may be anything.</summary>
    private IEnumerable<Member> Members(JsonElement schema, string word)
    {
        string[] required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(static name => name.GetString()!)] : [];
        JsonProperty[] properties = schema.TryGetProperty("properties", out JsonElement given) ? [.. given.EnumerateObject()] : [];
        foreach (JsonProperty property in properties.OrderByDescending(property => required.Contains(property.Name)))
        {
            Form form = Read(property.Value, word + Identifiers.Pascal(property.Name));
            bool isRequired = required.Contains(property.Name);
            string description = property.Value.TryGetProperty("description", out JsonElement text) ? text.GetString()! : "";
            yield return new Member(property.Name, form, isRequired, isRequired ? null : DefaultValues.Of(property.Value, form), description);
        }

        foreach (string name in required.Except(properties.Select(static property => property.Name)))
            yield return new Member(name, new Form(FormKind.Any, "JsonElement"), true, null, "");
    }

    private static string Sizes(JsonElement schema, string least, string most) =>
        (schema.TryGetProperty(least, out JsonElement min) ? $", MinLength({min})" : "")
        + (schema.TryGetProperty(most, out JsonElement max) ? $", MaxLength({max})" : "");

    private static string Range(JsonElement schema, string type)
    {
        string? min = schema.TryGetProperty("minimum", out JsonElement least) ? least.GetRawText() : null;
        string? max = schema.TryGetProperty("maximum", out JsonElement most) ? most.GetRawText() : null;
        (string Least, string Most) all = type == "long" ? ($"{long.MinValue}", $"{long.MaxValue}") : ("-1e308", "1e308");
        return min is null && max is null ? "" : $", Range(typeof({type}), \"{min ?? all.Least}\", \"{max ?? all.Most}\")";
    }
}
