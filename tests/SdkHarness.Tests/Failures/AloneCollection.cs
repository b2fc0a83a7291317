namespace SdkHarness.Tests.Failures;

/// <summary>Tests that keep every processor busy: others measure time.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;
