namespace SdkHarness;

/// <summary>One way in which a call's arguments break the tool's contract.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901) into the arguments; empty for the arguments as a whole.</param>
/// <param name="Rule">The JSON Schema keyword that is broken (<c>required</c>, <c>type</c>, <c>maximum</c>, <c>enum</c>, …), or
/// <c>uniqueNames</c> for a property that is given twice, <c>json</c> for text that is no JSON and <c>validate</c> for a rule of
/// <see cref="System.ComponentModel.DataAnnotations.IValidatableObject"/>.</param>
/// <param name="Expected">What was expected, in words for the model.</param>
/// <param name="Actual">What came, shortened to 100 characters.</param>
public sealed record ArgumentError(string Pointer, string Rule, string Expected, string Actual);
