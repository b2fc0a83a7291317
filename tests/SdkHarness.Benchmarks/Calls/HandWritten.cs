using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace SdkHarness.Benchmarks.Calls;

/// <summary>What a careful developer would write by hand for this one method, with every check: the floor of what can be reached.</summary>
internal static partial class HandWritten
{
    public static async ValueTask<object?> CallAsync(OrderTools tools, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        int known = 0;
        string id = Id(arguments, ref known);
        int quantity = Number(arguments.TryGetValue("quantity", out object? raw) ? (JsonElement)raw! : default, 1, 100, ref known);
        Priority priority = Urgency(arguments, ref known);
        List<LineItem>? items = Items(arguments, ref known);
        if (known != arguments.Count)
            throw new ArgumentException("unknown argument");
        return await tools.FindOrderAsync(id, quantity, priority, items, cancellationToken);
    }

    [GeneratedRegex("^[A-Z]{3}-[0-9]{1,10}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    private static string Id(AIFunctionArguments arguments, ref int known)
    {
        if (!arguments.TryGetValue("id", out object? raw) || raw is not JsonElement { ValueKind: JsonValueKind.String } value)
            throw new ArgumentException("id");
        known++;
        string id = value.GetString()!;
        return id.Length is >= 3 and <= 32 && Pattern().IsMatch(id) ? id : throw new ArgumentException("id");
    }

    private static Priority Urgency(AIFunctionArguments arguments, ref int known)
    {
        if (!arguments.TryGetValue("priority", out object? raw) || raw is not JsonElement { ValueKind: JsonValueKind.String } value)
            throw new ArgumentException("priority");
        known++;
        return value.ValueEquals("High"u8) ? Priority.High
            : value.ValueEquals("Normal"u8) ? Priority.Normal
            : value.ValueEquals("Low"u8) ? Priority.Low
            : throw new ArgumentException("priority");
    }

    private static List<LineItem>? Items(AIFunctionArguments arguments, ref int known)
    {
        if (!arguments.TryGetValue("items", out object? raw) || raw is not JsonElement value)
            throw new ArgumentException("items");
        known++;
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        int count = value.GetArrayLength();
        if (count > 20)
            throw new ArgumentException("items");
        var items = new List<LineItem>(count);
        foreach (JsonElement item in value.EnumerateArray())
            items.Add(Item(item));
        return items;
    }

    private static LineItem Item(JsonElement item)
    {
        JsonElement sku = default, quantity = default, note = default;
        foreach (JsonProperty member in item.EnumerateObject())
        {
            if (member.NameEquals("sku"u8) && sku.ValueKind == JsonValueKind.Undefined)
                sku = member.Value;
            else if (member.NameEquals("quantity"u8) && quantity.ValueKind == JsonValueKind.Undefined)
                quantity = member.Value;
            else if (member.NameEquals("note"u8) && note.ValueKind == JsonValueKind.Undefined)
                note = member.Value;
            else
                throw new ArgumentException("unknown or repeated member");
        }

        int known = 0;
        return new LineItem(
            sku.ValueKind == JsonValueKind.String ? sku.GetString()! : throw new ArgumentException("sku"),
            Number(quantity, 1, 999, ref known),
            note.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : note.GetString());
    }

    private static int Number(JsonElement value, int minimum, int maximum, ref int known)
    {
        known++;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= minimum && number <= maximum
            ? number
            : throw new ArgumentException("quantity");
    }
}
