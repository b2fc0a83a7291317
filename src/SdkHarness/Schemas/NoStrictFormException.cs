namespace SdkHarness.Schemas;

/// <summary>What of a schema has no strict form.</summary>
internal sealed class NoStrictFormException(string what) : Exception(what);
