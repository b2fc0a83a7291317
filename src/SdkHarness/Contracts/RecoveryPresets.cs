using System.Collections.Concurrent;

namespace SdkHarness;

/// <summary>
/// What is done about the modes that no declaration speaks about, by what a tool does to the world. The generator's table says the same (a test holds
/// the two together); a contract's data names the modes alone, and all tools of a kind share their steps.
/// </summary>
internal static class RecoveryPresets
{
    /// <summary>A system that fails in one of these ways has refused: nothing happened.</summary>
    private const Failure Refused = Failure.PermissionDenied | Failure.StaleData | Failure.DuplicateRecord | Failure.RateLimited;

    private static readonly ConcurrentDictionary<(ToolEffects, Failure), RecoveryStep[]> Made = new();

    /// <summary>The steps for the modes that nobody has spoken for, in the order tried.</summary>
    public static RecoveryStep[] Of(ToolEffects effect, Failure unspoken) => Made.GetOrAdd((effect, unspoken), static key => Make(key.Item1, key.Item2));

    private static RecoveryStep[] Make(ToolEffects effect, Failure unspoken)
    {
        (Failure Failure, Recovery Recovery)[] steps = effect switch
        {
            ToolEffects.Reads => [(Failure.Transient, Recovery.Retry), (Failure.Any, Recovery.Caveat)],
            ToolEffects.KeyedWrites => [(Failure.Transient, Recovery.Retry), (Refused, Recovery.Caveat), (Failure.Any & ~Refused, Recovery.Escalate)],
            _ => [(Refused, Recovery.Caveat), (Failure.Any & ~Refused, Recovery.Escalate)],
        };
        return
        [
            .. steps.Where(step => (step.Failure & unspoken) != 0)
                .Select(step => new RecoveryStep(step.Failure & unspoken, step.Recovery, IsPreset: true)),
        ];
    }
}
