namespace SdkHarness.Acceptance.Airline;

/// <summary>A person's name.</summary>
public sealed record PersonName(string FirstName, string LastName);
