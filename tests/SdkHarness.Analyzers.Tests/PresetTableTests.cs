using System.Collections;

namespace SdkHarness.Analyzers.Tests;

public sealed class PresetTableTests
{
    [Theory]
    [InlineData(ToolEffects.Reads)]
    [InlineData(ToolEffects.KeyedWrites)]
    [InlineData(ToolEffects.PlainWrites)]
    public void The_rules_table_of_presets_and_the_runtimes_are_one(ToolEffects effect)
    {
        for (int unspoken = 0; unspoken <= (int)Failure.Any; unspoken++)
        {
            Assert.Equal(
                OfTheRules((int)effect, unspoken),
                RecoveryPresets.Of(effect, (Failure)unspoken).Select(static step => ((int)step.Failure, (int)step.Recovery)));
        }
    }

    private static IEnumerable<(int Failure, int Recovery)> OfTheRules(int effect, int unspoken)
    {
        Type table = typeof(HarnessAnalyzer).Assembly.GetType("SdkHarness.Symbols.RecoveryPreset", throwOnError: true)!;
        foreach (object step in (IEnumerable)table.GetMethod("Of")!.Invoke(null, [effect, unspoken])!)
            yield return ((int)step.GetType().GetProperty("Failure")!.GetValue(step)!, (int)step.GetType().GetProperty("Recovery")!.GetValue(step)!);
    }
}
