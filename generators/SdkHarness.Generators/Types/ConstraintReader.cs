using System.Globalization;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>Reads the constraints off attributes: those of System.ComponentModel.DataAnnotations that JSON Schema can say, and the harness's own.</summary>
internal sealed class ConstraintReader(Place place, ProblemList problems)
{
    /// <summary>The names of StringFormat's members in JSON Schema, in their order.</summary>
    private static readonly string[] Formats = ["date", "date-time", "uuid", "uri", "email"];

    private readonly Constraints _constraints = new(place, problems);

    /// <summary>The constraints; <see langword="null"/> after reporting one that cannot hold.</summary>
    public static Constraints? Read(IReadOnlyList<AttributeData> attributes, Place place, ProblemList problems)
    {
        var reader = new ConstraintReader(place, problems);
        int before = problems.Count;
        Dictionary<string, AttributeData>? seen = null;
        foreach (AttributeData attribute in attributes)
        {
            // Without a constructor it is half typed, and the compiler says so.
            if (attribute is not { AttributeClass: { } type, AttributeConstructor: not null } || !ConstraintAttributes.IsConstraint(type))
                continue;

            // A record's parameter and its property may say the same twice.
            string name = ConstraintAttributes.ShortName(type);
            seen ??= new Dictionary<string, AttributeData>(StringComparer.Ordinal);
            if (!seen.TryGetValue(name, out AttributeData? other))
                seen.Add(name, attribute);
            else if (other.ToString() == attribute.ToString())
                continue;
            else if (name is not "RegularExpression")
                reader._constraints.Report(name, "stands there twice with different values: keep one");
            if (reader.Take(attribute, name) is { } defect)
                reader._constraints.Report(name, defect);
        }

        return problems.Count == before ? reader._constraints : null;
    }

    /// <summary>What is wrong with the attribute, or <see langword="null"/>; a bad pattern is reported here.</summary>
    private string? Take(AttributeData attribute, string name)
    {
        INamedTypeSymbol type = attribute.AttributeClass!;
        bool isKnown = ConstraintAttributes.IsKnown(type);
        switch (isKnown ? name : "")
        {
            case "Range":
                return Range(attribute);
            case "MultipleOf":
                return MultipleOf(NumberKind.Text(attribute.ConstructorArguments[0].Value) ?? attribute.Argument<string>(0));
            case "StringLength":
                _constraints.AddSizes(attribute.Named<int?>("MinimumLength"), attribute.Argument<int?>(0), name);
                return null;
            case "MinLength":
                _constraints.AddSizes(attribute.Argument<int?>(0), null, name);
                return null;
            case "MaxLength":
                _constraints.AddSizes(null, attribute.ConstructorArguments.Length == 0 || attribute.Argument<int>(0) == -1 ? null : attribute.Argument<int?>(0), name);
                return null;
            case "Length":
                _constraints.AddSizes(attribute.Argument<int?>(0), attribute.Argument<int?>(1), name);
                return null;
            case "RegularExpression":
                Pattern(attribute.Argument<string>(0) ?? "", name);
                return null;
            case "AllowedValues":
                return Allowed(ConstraintAttributes.Values(attribute), name);
            case "DeniedValues":
                object?[] denied = ConstraintAttributes.Values(attribute);
                _constraints.AllowsNull &= Array.IndexOf(denied, null) < 0;
                _constraints.SetDenied(denied, name);
                return null;
            case "EmailAddress":
                Format("email", name);
                return null;
            case "Url":
                Format("uri", name);
                _constraints.Add(PatternText.UrlScheme, name);
                return null;
            case "Format":
                return Format(attribute.ConstructorArguments[0].Value, name);
            case "Required":
                _constraints.AllowsNull = false;
                _constraints.IsNotBlank = !attribute.Named("AllowEmptyStrings", false);
                return null;
            case "UniqueItems":
                _constraints.SetUnique(name);
                return null;
            case "EachItem":
                return EachItem(attribute, name);
            default:
                return name == "CustomValidation" || !isKnown
                    ? $"runs code of its own, which no schema can state: {ConstraintAttributes.Rule}"
                    : "is not one that JSON Schema can state: use Range, MultipleOf, StringLength, Length, RegularExpression, AllowedValues, DeniedValues, "
                        + $"EmailAddress, Url, Format, UniqueItems or EachItem, or {ConstraintAttributes.Rule}";
        }
    }

    private string? Allowed(object?[] values, string name)
    {
        bool allowsNull = Array.IndexOf(values, null) >= 0;
        _constraints.AllowsNull &= allowsNull;
        _constraints.SetAllowed(values, name);
        return values.Length == 0 || (values.Length == 1 && allowsNull) ? "allows no value: name the ones that are allowed" : null;
    }

    private string? Range(AttributeData attribute)
    {
        bool hasType = attribute.ConstructorArguments.Length == 3;
        if (hasType && attribute.ConstructorArguments[0].Value is ITypeSymbol { Name: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" } type)
            return $"gives a range of {type.Name}, which JSON Schema cannot state: {ConstraintAttributes.Rule}";

        object? minimum = attribute.ConstructorArguments[hasType ? 1 : 0].Value, maximum = attribute.ConstructorArguments[hasType ? 2 : 1].Value;
        return Range(minimum, maximum, attribute.Named("MinimumIsExclusive", false), attribute.Named("MaximumIsExclusive", false), "Range");
    }

    private string? Range(object? minimum, object? maximum, bool minimumIsExclusive, bool maximumIsExclusive, string name)
    {
        string? low = Bound(minimum, double.NegativeInfinity), high = Bound(maximum, double.PositiveInfinity);
        foreach (string? bound in new[] { low, high })
        {
            if (bound is not null && ExactDecimal.Parse(bound) is null)
                return $"has the bound '{bound}', which is no number of JSON: write it like -1.25 or 1e3";
        }

        _constraints.Set(new DeclaredRange(low, high, minimumIsExclusive, maximumIsExclusive), name);
        return null;
    }

    /// <summary>A bound as JSON text; <see langword="null"/> for the infinity that is no bound in its direction.</summary>
    private static string? Bound(object? value, double none) => value switch
    {
        null => null,
        double d when d.Equals(none) => null,
        string text => text,
        _ => NumberKind.Text(value) ?? Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private string? MultipleOf(string? factor)
    {
        if (ExactDecimal.Parse(factor) is not { IsPositive: true } exact)
            return $"has the factor '{factor}': give a number above 0, like 5 or 0.05";
        if (exact.SignificantDigits > 28)
            return $"has the factor '{factor}': give one of up to 28 significant digits";

        _constraints.SetMultipleOf(factor!, "MultipleOf");
        return null;
    }

    private string? Format(object? value, string name)
    {
        if (value is not int index || index < 0 || index >= Formats.Length)
            return "names no form: take a member of StringFormat";
        Format(Formats[index], name);
        return null;
    }

    private void Format(string format, string name)
    {
        _constraints.SetFormat(format, name);
        if (format == "email")
            _constraints.Add(PatternText.Email, name);
    }

    private void Pattern(string pattern, string name)
    {
        if (EcmaPattern.Read(pattern, out string? defect) is { } read)
            _constraints.Add(read, name);
        else
            problems.Add(RuleCatalogue.Pattern, place.Symbol, pattern, place.What, place.Tool, defect ?? "cannot be read");
    }

    private string? EachItem(AttributeData attribute, string name)
    {
        if (attribute.NamedArguments.IsEmpty)
            return "asks for nothing: set what each item must keep, or remove it";

        var items = new ConstraintReader(place with { What = $"item of {place.What}" }, problems);
        string? defect = null;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == "Pattern")
                items.Pattern(argument.Value.Value as string ?? "", name);
            else if (argument.Key == "Format")
                defect ??= items.Format(argument.Value.Value, name);
        }

        if (attribute.NamedArguments.Any(static argument => argument.Key is "MinLength" or "MaxLength"))
            items._constraints.AddSizes(attribute.Named<int?>("MinLength"), attribute.Named("MaxLength", -1) is >= 0 and var most ? most : null, name);
        if (attribute.NamedArguments.Any(static argument => argument.Key is "Minimum" or "Maximum"))
            defect ??= items.Range(attribute.Named<object>("Minimum"), attribute.Named<object>("Maximum"), false, false, name);
        _constraints.SetItems(items._constraints, name);
        return defect;
    }
}
