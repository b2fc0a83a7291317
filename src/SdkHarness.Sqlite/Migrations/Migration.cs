namespace SdkHarness;

/// <summary>One step of the schema. Forward only; a published one never changes.</summary>
/// <param name="Version">The schema version after it, which is what <c>PRAGMA user_version</c> says.</param>
/// <param name="Name">What it does, for the table <c>harness_store</c>.</param>
/// <param name="Sql">The statements.</param>
internal sealed record Migration(int Version, string Name, string Sql);
