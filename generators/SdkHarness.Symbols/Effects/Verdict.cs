namespace SdkHarness.Symbols;

/// <summary>What is known of a member without looking into it.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Gives">What it gives back.</param>
/// <param name="IsStated">Whether somebody stated it: the code itself, the project or a library. Otherwise it is the catalogue's or nobody's.</param>
/// <param name="Onward">For a member of an assembly with summaries: the way on to the write.</param>
internal readonly record struct Verdict(Effect Effect, Gives Gives, bool IsStated, string? Onward = null)
{
    public static readonly Verdict NotKnown = new(Effect.Unknown, Gives.Maybe, IsStated: false);

    public static Verdict Of(EffectRule rule, bool isStated) => new(
        rule.Effect,
        rule.Gives ?? (isStated ? Gives.Maybe : rule.Effect is Effect.Pure or Effect.Mutates ? Gives.Derived : rule.Effect == Effect.Unknown ? Gives.Maybe : Gives.Fresh),
        isStated,
        rule.Onward);
}
