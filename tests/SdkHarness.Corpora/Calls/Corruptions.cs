using System.Globalization;
using System.Text.Json.Nodes;
using SdkHarness.Corpora.Translation;

namespace SdkHarness.Corpora.Calls;

/// <summary>Every corruption of a good value: at each argument, at each member of an object in them, at the first item of each list.</summary>
internal static class Corruptions
{
    public static IEnumerable<Corruption> Of(Form form, JsonNode? value) => form.Kind switch
    {
        FormKind.Object => OfObject(form, (JsonObject)value!),
        FormKind.List when value is JsonArray { Count: > 0 } list => OfItem(form.Item!, list),
        FormKind.Map when value is JsonObject { Count: > 0 } map => OfMember(form.Item!, map, map.First().Key),
        FormKind.Choice when value is not null => OfChoice(form, value.GetValue<string>()),
        _ => [],
    };

    private static IEnumerable<Corruption> OfObject(Form form, JsonObject value)
    {
        yield return new Corruption(CorruptionKind.UnknownName, With(value, "unexpected", 1), "/unexpected", "additionalProperties");
        foreach (Member member in form.Members.Where(member => value.ContainsKey(member.Name)))
        {
            if (member.IsRequired)
                yield return new Corruption(CorruptionKind.Dropped, Without(value, member.Name), "", "required").Within(member.Name, Without(value, member.Name));
            foreach (Corruption corruption in OfMember(member.Form, value, member.Name))
                yield return corruption;
        }
    }

    private static IEnumerable<Corruption> OfMember(Form form, JsonObject whole, string name) =>
        WithTypes(form, whole[name]).Select(corruption => corruption.Within(name, With(whole, name, corruption.Value)));

    private static IEnumerable<Corruption> OfItem(Form form, JsonArray list) => WithTypes(form, list[0]).Select(corruption =>
    {
        var copy = (JsonArray)list.DeepClone();
        copy[0] = corruption.Value;
        return corruption.Within("0", copy);
    });

    private static IEnumerable<Corruption> WithTypes(Form form, JsonNode? value) => Of(form, value).Concat(
        WrongTypes(form, value).Select(static wrong => new Corruption(CorruptionKind.WrongType, wrong, "", "type")));

    /// <summary>What models write in place of the right type: numbers and flags as text, text as numbers, one value for a list, lists and objects as text.</summary>
    private static IEnumerable<JsonNode?> WrongTypes(Form form, JsonNode? value) => form.Kind switch
    {
        FormKind.Any => [],
        FormKind.Integer => [$"{value ?? 5}", 1.5, true],
        FormKind.Number => [$"{value ?? 5}", false],
        FormKind.Boolean => ["true", 1],
        FormKind.Text or FormKind.Date or FormKind.Choice => [5, new JsonArray(value?.DeepClone())],
        _ => [value?.ToJsonString() ?? "text", 5],
    };

    private static IEnumerable<Corruption> OfChoice(Form form, string value) =>
        from bad in (string[])[$"{value}?", value.ToUpper(CultureInfo.InvariantCulture), value.ToLower(CultureInfo.InvariantCulture), "0", ""]
        where !form.Choices.ContainsKey(bad)
        select new Corruption(CorruptionKind.BadChoice, bad, "", "enum");

    private static JsonObject With(JsonObject value, string name, JsonNode? member)
    {
        var copy = (JsonObject)value.DeepClone();
        copy[name] = member;
        return copy;
    }

    private static JsonObject Without(JsonObject value, string name)
    {
        var copy = (JsonObject)value.DeepClone();
        copy.Remove(name);
        return copy;
    }
}
