namespace SdkHarness.Corpora.BadCalls;

/// <summary>A call that breaks the contract of <see cref="OrderTools"/>.</summary>
/// <param name="Kind">How, in words.</param>
/// <param name="Json">The arguments as the model wrote them.</param>
/// <param name="Errors">Every error in it: pointer, rule, expected, actual.</param>
internal sealed record BadCall(string Kind, string Json, params ArgumentError[] Errors)
{
    /// <summary>The tool, without its set's name.</summary>
    public string Tool => Json.Contains("\"it\"", StringComparison.Ordinal) ? "add_line" : "update_order";

    /// <summary>The arguments, cut where they are long.</summary>
    public string Shown => Json.Length <= 110 ? Json : $"{Json[..109]}…";
}
