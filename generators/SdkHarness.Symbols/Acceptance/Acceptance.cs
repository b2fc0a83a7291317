using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>One <c>[Accepted]</c> as declared.</summary>
internal sealed record Acceptance(string Rule, string? Because, string? Owner, string? Until)
{
    /// <summary>What there is to do about an exception that ends.</summary>
    public const string AfterTheEnd = "mend what it excepts, or agree on another day with its owner and set Until";

    public static Acceptance Of(AttributeData attribute) => new(
        attribute.Argument<string>(0) ?? "", attribute.Named<string>("Because"), attribute.Named<string>("Owner"), attribute.Named<string>("Until"));

    /// <summary>HRN012: what is wrong with it on that day and what to do, or nothing.</summary>
    public (string Problem, string Remedy)? Defect(DateTime? today)
    {
        if (!AcceptableRules.Contains(Rule))
            return ("cannot be made", $"mend what the rule says; exceptions can be made from {Naming.Listed(AcceptableRules.Ids)}");
        if (string.IsNullOrWhiteSpace(Because))
            return ("gives no reason", "set Because");
        if (string.IsNullOrWhiteSpace(Owner))
            return ("has no owner", "set Owner to the team that answers for it");
        if (string.IsNullOrWhiteSpace(Until))
            return ("has no end", "set Until to the last day on which it holds, for example \"2027-03-31\"");
        if (BuildDay.Date(Until) is not { } until)
            return ($"ends on '{Until}', which is no date", "write Until as \"2027-03-31\"");
        if (today is not { } day)
            return ("cannot be judged", $"set the property {BuildDay.Property} to a date such as 2027-03-31, or leave it to the package");
        return until < day ? ($"ended on {Until}", AfterTheEnd) : null;
    }

    /// <summary>The days that it still holds, or nothing where it does not.</summary>
    public int? DaysLeft(DateTime? today) =>
        Defect(today) is null && BuildDay.Date(Until) is { } until && today is { } day ? (until - day).Days : null;

    /// <summary>The last day on which an exception from the rule holds that stands on a type or on its assembly, for who does not know the day yet.</summary>
    public static DateTime? LastDay(INamedTypeSymbol type, string rule)
    {
        DateTime? last = null;
        foreach (AttributeData attribute in type.GetAttributes().Concat(type.ContainingAssembly.GetAttributes()))
        {
            if (attribute.Is(AttributeNames.Accepted) && Of(attribute) is var accepted && accepted.Rule == rule
                && BuildDay.Date(accepted.Until) is { } until && accepted.Defect(until) is null && !(last >= until))
            {
                last = until;
            }
        }

        return last;
    }

    /// <summary>Whether an exception from the rule that holds on that day stands on the symbol or on anything around it.</summary>
    public static bool Covers(ISymbol? symbol, string rule, DateTime? today)
    {
        if (!AcceptableRules.Contains(rule))
            return false;

        for (ISymbol? at = symbol; at is not null; at = (at as IMethodSymbol)?.AssociatedSymbol ?? at.ContainingSymbol)
        {
            if (at is INamespaceSymbol or IModuleSymbol)
                return StandsOn(at.ContainingAssembly, rule, today);
            if (StandsOn(at, rule, today))
                return true;
        }

        return false;
    }

    private static bool StandsOn(ISymbol? symbol, string rule, DateTime? today)
    {
        if (symbol is null)
            return false;

        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(AttributeNames.Accepted) && Of(attribute) is var accepted && accepted.Rule == rule && accepted.Defect(today) is null)
                return true;
        }

        return false;
    }
}
