namespace SdkHarness;

/// <summary>A tool set as added to a harness.</summary>
/// <param name="Contract">Its contracts.</param>
/// <param name="Bindings">Its generated code.</param>
/// <param name="Resolve">Gets its instance from a run's services.</param>
internal sealed record ToolSetRegistration(
    ToolSetContract Contract, IReadOnlyList<ToolBinding> Bindings, Func<IServiceProvider, object> Resolve);
