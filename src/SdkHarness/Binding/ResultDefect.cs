namespace SdkHarness;

/// <summary>One way in which a result breaks the tool's contract.</summary>
/// <param name="Failure">The failure mode that it amounts to.</param>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the result.</param>
/// <param name="Message">What is wrong, in words without values from the result.</param>
public sealed record ResultDefect(Failure Failure, string Pointer, string Message);
