using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>The keys of a dictionary: what the schema says of the names, what reads them and what writes them.</summary>
/// <param name="Schema">The schema of a name; <see langword="null"/> for any.</param>
/// <param name="Reader">The argument that gives the reader, with a comma behind; empty for text.</param>
/// <param name="Writer">The argument that gives the writer, with a comma behind; empty for text.</param>
internal sealed record MapKeys(string? Schema, string Reader, string Writer)
{
    private const string Keys = "global::SdkHarness.Binding.Keys";

    public static MapKeys Of(ITypeSymbol key, EnumTypes enums) => JsonKeys.KindOf(key) switch
    {
        JsonKeyKind.Enum => OfEnum(enums.Of((INamedTypeSymbol)key)),
        JsonKeyKind.Integer => Named($"{{\"pattern\":{JsonText.Of(Digits(key.SpecialType))}}}", $"Integer<{key.Code()}>()"),
        JsonKeyKind.Guid => Named("{\"format\":\"uuid\",\"pattern\":\"^[0-9a-f-]+$\"}", "Guid"),
        JsonKeyKind.Date => Named("{\"format\":\"date\"}", "Date"),
        _ => new MapKeys(null, "", ""),
    };

    private static MapKeys OfEnum(EnumModel model) => Named($"{{\"enum\":{JsonText.Of(model.Names)}}}", $"Enum({model.FieldName})");

    private static MapKeys Named(string schema, string keys) => new(schema, $"{Keys}.{keys}, ", $"{Keys}.{keys}, ");

    /// <summary>Each integer in one spelling. Of 32 and 64 bits the longest numbers are left out, for the sake of a pattern that a reader can take in.</summary>
    private static string Digits(SpecialType type) => type switch
    {
        SpecialType.System_SByte => "^(?:0|-?(?:[1-9]|[1-9][0-9]|1[01][0-9]|12[0-7])|-128)$",
        SpecialType.System_Byte => "^(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])$",
        SpecialType.System_Int16 => "^(?:0|-?(?:[1-9][0-9]{0,3}|[12][0-9]{4}|3[01][0-9]{3}|32[0-6][0-9]{2}|327[0-5][0-9]|3276[0-7])|-32768)$",
        SpecialType.System_UInt16 => "^(?:0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
        SpecialType.System_Int32 => "^(?:0|-?[1-9][0-9]{0,8})$",
        SpecialType.System_UInt32 => "^(?:0|[1-9][0-9]{0,8})$",
        SpecialType.System_Int64 => "^(?:0|-?[1-9][0-9]{0,17})$",
        _ => "^(?:0|[1-9][0-9]{0,17})$",
    };
}
