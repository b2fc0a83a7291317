using System.Text.Json.Serialization;

namespace SdkHarness.Boundaries;

/// <summary>Writes strings as JSON, without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class BoundaryJson : JsonSerializerContext;
