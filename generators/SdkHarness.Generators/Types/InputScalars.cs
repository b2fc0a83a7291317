using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;

namespace SdkHarness.Generators.Types;

/// <summary>Schema and reader of the basic types.</summary>
internal static class InputScalars
{
    /// <summary>The value; <see langword="null"/> where the type is none of these.</summary>
    public static InputValue? Read(ITypeSymbol type, Constraints constraints) => type.SpecialType switch
    {
        SpecialType.System_String => Text(constraints),
        SpecialType.System_Boolean => new InputValue(Schema.OfType("boolean"), "bool", "global::SdkHarness.Binding.Readers.Boolean"),
        SpecialType.System_Char => new InputValue(
            Schema.OfType("string").With("minLength", "1").With("maxLength", "1").With("pattern", JsonText.Of("^[\\u0000-\\uFFFF]")), "char", "global::SdkHarness.Binding.Readers.Char"),
        SpecialType.System_DateTime => new InputValue(Schema.OfType("string").With("format", "\"date-time\""), type.Code(), "global::SdkHarness.Binding.Readers.DateTime"),
        _ when NumberKind.Of(type) is { } kind => Number(kind, constraints),
        _ when type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => Bytes(type, "Base64"),
        _ => ByName(type, constraints),
    };

    private static InputValue? ByName(ITypeSymbol type, Constraints constraints) => type.FullName() switch
    {
        "System.Memory`1" => Bytes(type, "Base64Memory"),
        "System.ReadOnlyMemory`1" => Bytes(type, "Base64ReadOnlyMemory"),
        "System.DateTimeOffset" => new InputValue(Schema.OfType("string").With("format", "\"date-time\""), type.Code(), "global::SdkHarness.Binding.Readers.DateTimeOffset"),
        "System.DateOnly" => new InputValue(Schema.OfType("string").With("format", "\"date\""), type.Code(), "global::SdkHarness.Binding.Readers.DateOnly"),
        "System.TimeOnly" => new InputValue(
            Schema.OfType("string").With("pattern", JsonText.Of("^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,7})?)?$")),
            type.Code(), "global::SdkHarness.Binding.Readers.TimeOnly"),
        "System.TimeSpan" => new InputValue(
            Schema.OfType("string").With("format", "\"duration\"").With("pattern", JsonText.Of(Duration())), type.Code(), "global::SdkHarness.Binding.Readers.TimeSpan"),
        "System.Guid" => new InputValue(Schema.OfType("string").With("format", "\"uuid\""), type.Code(), "global::SdkHarness.Binding.Readers.Guid"),
        "System.Uri" => Uri(constraints),
        "System.Version" => new InputValue(
            Schema.OfType("string").With("pattern", JsonText.Of("^(?:0|[1-9][0-9]{0,8})(?:\\.(?:0|[1-9][0-9]{0,8})){1,3}$")), type.Code(), "global::SdkHarness.Binding.Readers.Version"),
        _ => null,
    };

    private static InputValue Bytes(ITypeSymbol type, string reader) => new(
        Schema.OfType("string").With("contentEncoding", "\"base64\"").With(
            "pattern", JsonText.Of("^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$")),
        type.Code(), $"global::SdkHarness.Binding.Readers.{reader}");

    private static InputValue Text(Constraints constraints)
    {
        TextLimits limits = TextLimits.Take(constraints);
        string? min = limits.Min?.ToString(), max = limits.Max?.ToString();
        Schema schema = Schema.OfType("string")
            .With("enum", limits.Allowed is null ? null : JsonText.Of(limits.Allowed))
            .With("format", limits.Format is null ? null : JsonText.Of(limits.Format))
            .With("minLength", min)
            .With("maxLength", max)
            .WithPatterns([.. limits.Patterns.Select(static pattern => pattern.Pattern.Schema)])
            .With("not", limits.Denied is null ? null : $"{{\"enum\":{JsonText.Of(limits.Denied)}}}");
        string arguments = InputTypes.Named(
            ("minLength", min),
            ("maxLength", max),
            ("patterns", limits.Patterns.Count == 0 ? null : $"[{string.Join(", ", limits.Patterns.Select(static pattern => pattern.Pattern.Code()))}]"),
            ("allowed", limits.Allowed is null ? null : Literal.Of(limits.Allowed)),
            ("denied", limits.Denied is null ? null : Literal.Of(limits.Denied)),
            ("format", FormatName(limits.Format) is { } name ? $"global::SdkHarness.StringFormat.{name}" : null));
        return new InputValue(schema, "string", $"global::SdkHarness.Binding.Readers.Text({arguments.TrimStart(',', ' ')})")
        {
            Limits = limits.AreDeclared ? limits : null,
            Data = ReaderData.Of(
                "string",
                ("minLength", min),
                ("maxLength", max),
                ("patterns", limits.Patterns.Count == 0 ? null : $"[{string.Join(",", limits.Patterns.Select(static pattern => pattern.Pattern.Data()))}]"),
                ("allowed", ReaderData.Texts(limits.Allowed)),
                ("denied", ReaderData.Texts(limits.Denied)),
                ("format", FormatName(limits.Format) is { } format ? $"\"{format}\"" : null)),
        };
    }

    /// <summary>An e-mail address is checked by its pattern, which is exact.</summary>
    private static string? FormatName(string? format) => format switch
    {
        "date" => "Date",
        "date-time" => "DateTime",
        "uuid" => "Uuid",
        "uri" => "Uri",
        _ => null,
    };

    private static InputValue Number(NumberKind kind, Constraints constraints)
    {
        NumberLimits limits = NumberLimits.Take(kind, constraints);
        NumberBounds bounds = limits.Bounds;
        Schema schema = Schema.OfType(kind.IsInteger ? "integer" : "number")
            .With("enum", limits.Allowed is null ? null : $"[{string.Join(",", limits.Allowed)}]")
            .With("minimum", bounds.Minimum)
            .With("exclusiveMinimum", bounds.ExclusiveMinimum)
            .With("maximum", bounds.Maximum)
            .With("exclusiveMaximum", bounds.ExclusiveMaximum)
            .With("multipleOf", limits.MultipleOf)
            .With("not", limits.Denied is null ? null : $"{{\"enum\":[{string.Join(",", limits.Denied)}]}}");
        string? minimum = bounds.Minimum == kind.Minimum ? null : Quoted(bounds.Minimum);
        string? maximum = bounds.Maximum == kind.Maximum ? null : Quoted(bounds.Maximum);
        string? exclusiveMinimum = Quoted(bounds.ExclusiveMinimum), exclusiveMaximum = Quoted(bounds.ExclusiveMaximum), multipleOf = Quoted(limits.MultipleOf);
        string arguments = InputTypes.Named(
            ("minimum", minimum),
            ("maximum", maximum),
            ("exclusiveMinimum", exclusiveMinimum),
            ("exclusiveMaximum", exclusiveMaximum),
            ("allowed", limits.Allowed is null ? null : Literal.Of(limits.Allowed)),
            ("denied", limits.Denied is null ? null : Literal.Of(limits.Denied)),
            ("multipleOf", multipleOf));
        return new InputValue(
            schema, kind.Code, $"global::SdkHarness.Binding.Readers.{(kind.IsInteger ? "Integer" : "Real")}<{kind.Code}>({arguments.TrimStart(',', ' ')})")
        {
            Limits = limits.AreDeclared ? limits : null,
            Data = kind.Code is not ("int" or "long" or "double" or "decimal") ? null : ReaderData.Of(
                kind.Code,
                ("minimum", minimum),
                ("maximum", maximum),
                ("exclusiveMinimum", exclusiveMinimum),
                ("exclusiveMaximum", exclusiveMaximum),
                ("allowed", ReaderData.Texts(limits.Allowed)),
                ("denied", ReaderData.Texts(limits.Denied)),
                ("multipleOf", multipleOf)),
        };
    }

    private static InputValue Uri(Constraints constraints)
    {
        // [Url] on a Uri narrows the scheme; the text is checked first, the value is made of it.
        IReadOnlyList<PatternText> patterns = constraints.TakeUrl() ? [PatternText.UrlScheme] : [];
        Schema schema = Schema.OfType("string").With("format", "\"uri\"").WithPatterns([.. patterns.Select(static pattern => pattern.Schema)]);
        return new InputValue(schema, "global::System.Uri", patterns.Count == 0 ? "global::SdkHarness.Binding.Readers.Uri" : "global::SdkHarness.Binding.Readers.WebUri");
    }

    private static string? Quoted(string? text) => text is null ? null : $"\"{text}\"";

    private static string Duration()
    {
        const string d = "[0-9]{1,6}D", h = "[0-9]{1,6}H", m = "[0-9]{1,8}M", s = "[0-9]{1,10}S";
        const string time = $"T(?:{h}(?:{m}(?:{s})?)?|{m}(?:{s})?|{s})";
        return $"^P(?:{d}(?:{time})?|{time})$";
    }
}
