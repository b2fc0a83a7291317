namespace SdkHarness.Corpora.BadCalls.Peers;

/// <summary>A framework that was given the tools.</summary>
internal interface IPeer
{
    /// <summary>What the table calls it.</summary>
    string Name { get; }

    /// <summary>Makes a call as the framework's own loop does after a model's answer.</summary>
    /// <returns>What ran, with the values that the body got; <see langword="null"/> where the call was refused.</returns>
    Task<string?> CallAsync(string tool, string json, CancellationToken cancellationToken);
}
