using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>What passes between the kernel and a guarded function, generated at compile time: the function's answer.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PluginJson : JsonSerializerContext;
