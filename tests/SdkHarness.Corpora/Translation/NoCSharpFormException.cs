namespace SdkHarness.Corpora.Translation;

/// <summary>A schema says what no C# type says.</summary>
/// <param name="reason">What that is.</param>
internal sealed class NoCSharpFormException(string reason) : Exception(reason);
