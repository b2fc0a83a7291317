using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>
/// The constraints on one value, from System.ComponentModel.DataAnnotations. What the type of the value does not take stays
/// <see cref="Unused"/>, and is an error: a constraint that is written but not kept would be worse than none.
/// </summary>
internal sealed class Constraints
{
    private const string Namespace = "System.ComponentModel.DataAnnotations";

    private readonly List<PatternText> _patterns = [];
    private AttributeData? _range;
    private AttributeData? _allowed;
    private AttributeData? _denied;
    private (int? Min, int? Max)? _sizes;
    private string? _sizesName;
    private string? _patternsName;
    private bool _url;

    private Constraints()
    {
    }

    /// <summary>Whether null is a value, where the type has it.</summary>
    public bool AllowsNull { get; private set; } = true;

    public bool IsEmail { get; private set; }

    /// <summary>Whether the value must be given, whatever its default.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>The constraints; <see langword="null"/> after reporting one that cannot hold.</summary>
    public static Constraints? Read(IReadOnlyList<AttributeData> attributes, Place place, ProblemList problems)
    {
        var constraints = new Constraints();
        int before = problems.Count;
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsValidation(type) && constraints.Take(attribute, place, problems) is { } defect)
                problems.Add(RuleCatalogue.Constraint, place.Symbol, ShortName(type), place.What, place.Tool, defect);
        }

        return problems.Count == before ? constraints : null;
    }

    /// <summary>The name of a constraint that the type did not take.</summary>
    public string? Unused() =>
        _range is not null ? "Range"
        : _allowed is not null ? "AllowedValues"
        : _denied is not null ? "DeniedValues"
        : _sizes is not null ? _sizesName
        : _patterns.Count > 0 ? _patternsName
        : _url ? "Url"
        : null;

    public (int? Min, int? Max) TakeSizes()
    {
        (int? Min, int? Max) sizes = _sizes ?? default;
        _sizes = null;
        return sizes;
    }

    public IReadOnlyList<PatternText> TakePatterns()
    {
        PatternText[] patterns = _url ? [.. _patterns, PatternText.UrlScheme] : [.. _patterns];
        _patterns.Clear();
        return patterns;
    }

    public bool TakeUrl()
    {
        bool url = _url;
        _url = false;
        return url;
    }

    public NumberBounds TakeRange(NumberKind kind)
    {
        if (_range is null)
            return new NumberBounds(kind.Minimum, kind.Maximum);

        bool isText = _range.ConstructorArguments.Length == 3;
        string? minimum = isText ? _range.Argument<string>(1) : NumberKind.Text(_range.ConstructorArguments[0].Value);
        string? maximum = isText ? _range.Argument<string>(2) : NumberKind.Text(_range.ConstructorArguments[1].Value);
        if (isText && !(IsNumber(minimum) && IsNumber(maximum)))
            return new NumberBounds(kind.Minimum, kind.Maximum);

        NumberBounds bounds = kind.Narrow(
            minimum, maximum, _range.Named("MinimumIsExclusive", false), _range.Named("MaximumIsExclusive", false));
        _range = null;
        return bounds;
    }

    public IReadOnlyList<string>? TakeAllowed(Func<object?, string?> text) => TakeValues(ref _allowed, text);

    public IReadOnlyList<string>? TakeDenied(Func<object?, string?> text) => TakeValues(ref _denied, text);

    private static List<string>? TakeValues(ref AttributeData? attribute, Func<object?, string?> text)
    {
        if (attribute is null)
            return null;

        var values = new List<string>();
        foreach (TypedConstant constant in Values(attribute))
        {
            if (constant.IsNull)
                continue;
            if (constant.Kind == TypedConstantKind.Array || text(constant.Value) is not { } value)
                return null;
            values.Add(value);
        }

        attribute = null;
        return values;
    }

    private static System.Collections.Immutable.ImmutableArray<TypedConstant> Values(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } values] ? values.Values : attribute.ConstructorArguments;

    private static bool IsNumber(string? text) => text is not null && Regex.IsMatch(text, "^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\\z");

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == "ValidationAttribute" && at.ContainingNamespace.ToDisplayString() == Namespace)
                return true;
        }

        return false;
    }

    private static string ShortName(INamedTypeSymbol type) => Regex.Replace(type.Name, "Attribute$", "");

    /// <summary>What is wrong with the attribute, or <see langword="null"/>; a bad pattern is reported here.</summary>
    private string? Take(AttributeData attribute, Place place, ProblemList problems)
    {
        INamedTypeSymbol type = attribute.AttributeClass!;
        string name = type.ContainingNamespace.ToDisplayString() == Namespace ? ShortName(type) : "";
        switch (name)
        {
            case "Range":
                _range = attribute;
                return null;
            case "StringLength":
                return Sizes(name, attribute.Named<int?>("MinimumLength"), attribute.Argument<int?>(0));
            case "MinLength":
                return Sizes(name, attribute.Argument<int?>(0), null);
            case "MaxLength":
                return Sizes(name, null, attribute.ConstructorArguments.Length == 0 || attribute.Argument<int>(0) == -1 ? null : attribute.Argument<int?>(0));
            case "Length":
                return Sizes(name, attribute.Argument<int?>(0), attribute.Argument<int?>(1));
            case "RegularExpression":
                return Pattern(attribute.Argument<string>(0) ?? "", place, problems);
            case "AllowedValues":
                _allowed = attribute;
                AllowsNull &= Values(attribute).Any(static value => value.IsNull);
                return null;
            case "DeniedValues":
                _denied = attribute;
                AllowsNull &= !Values(attribute).Any(static value => value.IsNull);
                return null;
            case "EmailAddress":
                IsEmail = true;
                AddPattern(name, PatternText.Email);
                return null;
            case "Url":
                _url = true;
                return null;
            case "Required":
                AllowsNull = false;
                IsRequired = true;
                if (!attribute.Named("AllowEmptyStrings", false) && IsText(place.Symbol))
                    AddPattern(name, PatternText.NotBlank);
                return null;
            default:
                return "is not one that is checked here: use the constraints of JSON Schema (Range, StringLength, RegularExpression, AllowedValues, …)";
        }
    }

    private static bool IsText(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type.SpecialType == SpecialType.System_String,
        IPropertySymbol property => property.Type.SpecialType == SpecialType.System_String,
        _ => false,
    };

    private string? Sizes(string name, int? min, int? max)
    {
        (int? oldMin, int? oldMax) = _sizes ?? default;
        min = min is 0 ? oldMin : oldMin is { } a && min is { } b ? Math.Max(a, b) : min ?? oldMin;
        max = oldMax is { } c && max is { } d ? Math.Min(c, d) : max ?? oldMax;
        _sizes = (min, max);
        _sizesName = name;
        return min < 0 || max < 0 || min > max ? $"allows no length at all ({min} to {max}): correct it" : null;
    }

    private string? Pattern(string pattern, Place place, ProblemList problems)
    {
        if (EcmaPattern.Read(pattern, out string? defect) is { } read)
            AddPattern("RegularExpression", read);
        else
            problems.Add(RuleCatalogue.Pattern, place.Symbol, pattern, place.What, place.Tool, defect ?? "cannot be read");
        return null;
    }

    private void AddPattern(string name, PatternText pattern)
    {
        _patterns.Add(pattern);
        _patternsName = name;
    }
}
