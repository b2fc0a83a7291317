namespace SdkHarness.Symbols;

/// <summary>One step of a preset.</summary>
internal readonly record struct PresetStep(int Failure, int Recovery);

/// <summary>What is done about the modes that no declaration speaks about: by what the tool does to the world.</summary>
internal static class RecoveryPreset
{
    // The values of SdkHarness.ToolEffects.
    public const int Reads = 1;
    public const int KeyedWrites = 2;
    public const int PlainWrites = 4;
    public const int AnyEffect = 7;

    // The values of SdkHarness.Failure.
    public const int Transient = 1 | 64 | 128;
    public const int AnyFailure = 511;

    /// <summary>A system that fails in one of these ways has refused: nothing happened.</summary>
    private const int Refused = 4 | 8 | 16 | 64;

    private static readonly PresetStep[] ForReads = [new(Transient, DeclaredRecovery.Retry), new(AnyFailure, DeclaredRecovery.Caveat)];

    private static readonly PresetStep[] ForPlainWrites = [new(Refused, DeclaredRecovery.Caveat), new(AnyFailure & ~Refused, DeclaredRecovery.Escalate)];

    private static readonly PresetStep[] ForKeyedWrites = [new(Transient, DeclaredRecovery.Retry), .. ForPlainWrites];

    /// <summary>Which preset a tool has: one of the three effects.</summary>
    public static int EffectOf(ToolMethod tool) =>
        !tool.Has(AttributeNames.WriteScope) ? Reads : DeclaredRecovery.IsRepeatable(tool) ? KeyedWrites : PlainWrites;

    /// <summary>The steps for the modes that nobody has spoken for, in the order tried.</summary>
    public static IEnumerable<PresetStep> Of(int effect, int unspoken)
    {
        foreach (PresetStep step in effect == Reads ? ForReads : effect == KeyedWrites ? ForKeyedWrites : ForPlainWrites)
        {
            if ((step.Failure & unspoken) is var left and not 0)
                yield return step with { Failure = left };
        }
    }
}
