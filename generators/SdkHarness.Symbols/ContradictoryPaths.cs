using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A declared path that cannot be followed as it is written.</summary>
/// <param name="Attribute">The attribute that declares it.</param>
/// <param name="Path">The attribute's gist, as C# says it.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal readonly record struct PathDefect(AttributeData Attribute, string Path, string Problem, string Remedy);

/// <summary>HRN105: paths that contradict themselves, or others of the same element.</summary>
/// <remarks>A mode has all its paths from one element, the nearest that speaks about it, so paths of different elements never meet.</remarks>
internal static class ContradictoryPaths
{
    private static readonly string[] Recoveries = ["Retry", "Fallback", "Caveat", "AskForClarification", "Escalate", "Stop"];

    /// <summary>How a message calls the element.</summary>
    public static string Owner(ISymbol element) => element switch
    {
        IMethodSymbol method => $"'{method.Qualified()}'",
        INamedTypeSymbol type => $"'{type.Name}'",
        _ => "the assembly",
    };

    /// <summary>The defects of what stands on a method, a class or an assembly; of one path the first.</summary>
    public static IEnumerable<PathDefect> Of(ISymbol element)
    {
        int read = 0, keyed = 0, plain = 0;
        foreach (AttributeData attribute in element.FindAll(AttributeNames.OnFailure))
        {
            if (IsHalfTyped(attribute) || attribute.ConstructorArguments is not [{ Value: int failure }, { Value: int recovery }])
                continue;

            int on = attribute.Named("On", RecoveryPreset.AnyEffect) & RecoveryPreset.AnyEffect;
            failure &= RecoveryPreset.AnyFailure;
            string path = $"[OnFailure({FailureModes.Code(failure)}, Recovery.{(recovery < 0 || recovery >= Recoveries.Length ? $"{recovery}" : Recoveries[recovery])})]";
            bool isReached = Left(on, RecoveryPreset.Reads, failure, read) || Left(on, RecoveryPreset.KeyedWrites, failure, keyed) || Left(on, RecoveryPreset.PlainWrites, failure, plain);
            if (Alone(attribute, failure, recovery, on) is var (problem, remedy))
                yield return new PathDefect(attribute, path, problem, remedy);
            else if (!isReached)
                yield return new PathDefect(attribute, path, "is never reached, since a path before it ends the call for all of these modes", "remove it, or put it first");

            if (recovery is not (DeclaredRecovery.Retry or DeclaredRecovery.Fallback))
            {
                read |= (on & RecoveryPreset.Reads) != 0 ? failure : 0;
                keyed |= (on & RecoveryPreset.KeyedWrites) != 0 ? failure : 0;
                plain |= (on & RecoveryPreset.PlainWrites) != 0 ? failure : 0;
            }
        }
    }

    private static bool Left(int on, int effect, int failure, int ended) => (on & effect) != 0 && (failure & ~ended) != 0;

    /// <summary>What is wrong with a path whatever stands beside it.</summary>
    private static (string Problem, string Remedy)? Alone(AttributeData attribute, int failure, int recovery, int on)
    {
        if (failure == 0)
            return ("answers no failure", "name the modes that it answers, for example Failure.Transient");
        if (on == 0)
            return ("is for no tool", "name the effects in On, or leave it out");
        if (recovery < 0 || recovery >= Recoveries.Length)
            return ("names no recovery that there is", "take one of Recovery's members");

        bool isRetry = recovery == DeclaredRecovery.Retry, isFallback = recovery == DeclaredRecovery.Fallback;
        if (isRetry && (failure & FailureModes.PermissionDenied) != 0)
            return ("repeats a call that was refused, and it would be refused again", "leave out PermissionDenied, for example by Failure.Transient");
        if (isRetry && attribute.Named("Attempts", 3) < 1)
            return ($"allows {attribute.Named("Attempts", 3)} attempts, and the first is one of them", "set Attempts to 1 or more");
        if (isRetry && !(attribute.Named("WithinSeconds", 0.0) >= 0))
            return ("has a budget below 0 seconds", "set WithinSeconds to more than 0, or leave it out");
        if (!isRetry && Given(attribute, "Attempts"))
            return ("has Attempts, which only Recovery.Retry makes", "remove Attempts, or retry first in a path of its own");
        if (!isRetry && Given(attribute, "WithinSeconds"))
            return ("has WithinSeconds, which only Recovery.Retry keeps", "remove WithinSeconds");
        if (isFallback && string.IsNullOrWhiteSpace(attribute.Named<string>("Method")))
            return ("does not say what to fall back on", "set Method = nameof(…) to a method of the tool set");
        if (!isFallback && Given(attribute, "Method"))
            return ("has a Method, which only Recovery.Fallback calls", "remove Method, or take Recovery.Fallback");
        if (!isFallback && Given(attribute, "ToolSet"))
            return ("has a ToolSet, which only Recovery.Fallback needs", "remove ToolSet, or take Recovery.Fallback");
        return recovery == DeclaredRecovery.Caveat && string.IsNullOrWhiteSpace(attribute.Named<string>("Note"))
            ? ("leaves the reader without the limits of the answer", "say in Note what is missing")
            : null;
    }

    /// <summary>Then the compiler says what is wrong.</summary>
    private static bool IsHalfTyped(AttributeData attribute) =>
        attribute.ConstructorArguments.Any(static argument => argument.Kind == TypedConstantKind.Error)
        || attribute.NamedArguments.Any(static argument => argument.Value.Kind == TypedConstantKind.Error);

    private static bool Given(AttributeData attribute, string name) => attribute.NamedArguments.Any(argument => argument.Key == name);
}
