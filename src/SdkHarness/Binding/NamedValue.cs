using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>One argument as a host hands it over.</summary>
internal readonly record struct NamedValue(string Name, JsonElement Value);
