#pragma warning disable HRN104 // What the presets do where nothing is declared is among what is tested.
using System.Text.Json;

namespace SdkHarness.Generators.Tests;

public sealed class PresetTests
{
    private static readonly RecoveryStep Retry = new(Failure.Transient, Recovery.Retry, IsPreset: true);

    private const Failure Refused = Failure.PermissionDenied | Failure.StaleData | Failure.DuplicateRecord | Failure.RateLimited;

    private static IReadOnlyList<RecoveryStep> Recovery_of(string tool) => Call.Tool<PresetTools>(tool).Contract.Recovery;

    [Fact]
    public void What_nobody_declares_has_the_preset_of_the_tools_effect()
    {
        Assert.Equal([Retry, new(Failure.Any, Recovery.Caveat, IsPreset: true)], Recovery_of("read"));
        Assert.Equal(
            [Retry, new(Refused, Recovery.Caveat, IsPreset: true), new(Failure.Any & ~Refused, Recovery.Escalate, IsPreset: true)],
            Recovery_of("write_keyed"));
        Assert.Equal(Recovery_of("write_keyed"), Recovery_of("write_natural"));
        Assert.Equal(
            [new(Refused, Recovery.Caveat, IsPreset: true), new(Failure.Any & ~Refused, Recovery.Escalate, IsPreset: true)], Recovery_of("write_plain"));
    }

    [Fact]
    public void A_declaration_takes_its_modes_from_the_preset_and_leaves_it_the_others() =>
        Assert.Equal(
            [
                new(Failure.Timeout, Recovery.Retry, Attempts: 5, Within: TimeSpan.FromSeconds(1.5)),
                new(Failure.Transient & ~Failure.Timeout, Recovery.Retry, IsPreset: true),
                new(Failure.Any & ~Failure.Timeout, Recovery.Caveat, IsPreset: true),
            ],
            Recovery_of("read_eagerly"));

    [Fact]
    public void What_a_class_declares_for_some_effects_the_others_do_not_see()
    {
        Assert.Equal([new(Failure.Any, Recovery.Stop)], Call.Tool<NarrowTools>("read").Contract.Recovery);
        Assert.Equal([new(Failure.Timeout, Recovery.AskForClarification)], Call.Tool<NarrowTools>("write").Contract.Recovery.Where(static step => !step.IsPreset));
    }

    [Fact]
    public void Every_mode_of_every_tool_has_a_path()
    {
        foreach (ToolContract tool in (ToolContract[])[.. PresetTools.Contract.Tools, .. NarrowTools.Contract.Tools, .. DeskTools.Contract.Tools])
            Assert.Equal(Failure.Any, tool.Recovery.Aggregate(Failure.None, static (modes, step) => modes | step.Failure));
    }

    [Fact]
    public void A_fallback_of_another_tool_set_is_named_by_its_class()
    {
        RecoveryStep step = Assert.Single(Recovery_of("borrow"), static step => step.Recovery == Recovery.Fallback);
        Assert.Equal("NarrowTools.Read", step.Method);
    }

    [Fact]
    public async Task A_fallback_of_another_tool_set_runs_on_the_runs_instance_of_it()
    {
        ToolBinding borrow = Call.Tool<PresetTools>("borrow");
        object bound = borrow.Bind(new ToolArguments(JsonElement.Parse("""{"id":"7"}""")), Coercions.None, out _)!;
        var services = new OneService(new NarrowTools());
        var context = new ToolCallContext("r", "c1", "k", 1, services);
        Assert.Equal("narrow 7", await borrow.FallbackAsync("NarrowTools.Read", new PresetTools(), bound, context, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(async () => await borrow.FallbackAsync(
            "NarrowTools.Read", new PresetTools(), bound, context with { Services = new OneService(new object()) }, TestContext.Current.CancellationToken));
    }

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

/// <summary>Tools without a word about their failures.</summary>
[ToolSet("preset", Owner = "tests")]
public sealed partial class PresetTools
{
    /// <summary>Reads.</summary>
    [ReadScope("preset.read")]
    public string Read() => "";

    /// <summary>Reads.</summary>
    [ReadScope("preset.read")]
    [OnFailure(Failure.Timeout, Recovery.Retry, Attempts = 5, WithinSeconds = 1.5)]
    public string ReadEagerly() => "";

    /// <summary>Reads, from elsewhere if need be.</summary>
    /// <param name="id">Which.</param>
    [ReadScope("narrow.read")]
    [OnFailure(Failure.Unavailable, Recovery.Fallback, ToolSet = typeof(NarrowTools), Method = nameof(NarrowTools.Read))]
    public string Borrow(string id) => id;

    /// <summary>Writes.</summary>
    /// <param name="key">The key.</param>
    [WriteScope("preset.write"), AutoApproved("harmless")]
    public string WriteKeyed([IdempotencyKey] string key) => key;

    /// <summary>Writes.</summary>
    [WriteScope("preset.write"), AutoApproved("harmless"), Idempotent]
    public string WriteNatural() => "";

    /// <summary>Writes.</summary>
    [WriteScope("preset.write"), AutoApproved("harmless")]
    public string WritePlain() => "";
}

/// <summary>Tools whose class tells reads and writes apart.</summary>
[ToolSet("narrow", Owner = "tests")]
[OnFailure(Failure.Any, Recovery.Stop, On = ToolEffects.Reads)]
[OnFailure(Failure.Timeout, Recovery.AskForClarification, On = ToolEffects.Writes)]
public sealed partial class NarrowTools
{
    /// <summary>Reads.</summary>
    /// <param name="id">Which.</param>
    [ReadScope("narrow.read")]
    public string Read(string id) => $"narrow {id}";

    /// <summary>Writes.</summary>
    [WriteScope("narrow.write"), AutoApproved("harmless")]
    public string Write() => "";
}
