using System.Text.Json;

namespace SdkHarness.Schemas;

/// <summary>Counts what providers limit.</summary>
internal sealed class StrictLimits
{
    private const int MaxLevels = 10;
    private const int MaxProperties = 5_000;
    private const int MaxEnumValues = 1_000;
    private const int MaxCharacters = 120_000;
    private const int ManyEnumValues = 250;
    private const int MaxCharactersOfManyValues = 15_000;

    private int _properties;
    private int _enumValues;
    private int _characters;

    public static void Level(int level, string at)
    {
        if (level > MaxLevels)
            throw new NoStrictFormException($"{at} is nested deeper than {MaxLevels} levels of objects");
    }

    public void Property(string name, string at)
    {
        if (++_properties > MaxProperties)
            throw new NoStrictFormException($"it has more than {MaxProperties} properties, from {at} on");
        Characters(name.Length, at);
    }

    public void Values(JsonElement values, string at)
    {
        int count = 0;
        int characters = 0;
        foreach (JsonElement value in values.EnumerateArray())
        {
            count++;
            characters += value.ValueKind == JsonValueKind.String ? value.GetString()!.Length : 0;
        }

        _enumValues += count;
        if (_enumValues > MaxEnumValues)
            throw new NoStrictFormException($"its enums have more than {MaxEnumValues} values, from {at} on");
        if (count > ManyEnumValues && characters > MaxCharactersOfManyValues)
            throw new NoStrictFormException($"the {count} values of {at} have more than {MaxCharactersOfManyValues} characters");
        Characters(characters, at);
    }

    private void Characters(int count, string at)
    {
        _characters += count;
        if (_characters > MaxCharacters)
            throw new NoStrictFormException($"its names and values have more than {MaxCharacters} characters, from {at} on");
    }
}
