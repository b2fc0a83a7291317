using System.Text.Json;
using System.Text.Json.Serialization;

namespace SdkHarness;

/// <summary>
/// One hash over a tool's schema, effects and policy. It stands on every journal record, approval and trust grant; a changed contract
/// has another hash.
/// </summary>
/// <param name="Value">SHA-256 over the contract's RFC 8785 canonical JSON, as 64 lower-case hexadecimal digits.</param>
[JsonConverter(typeof(ContractHashConverter))]
public readonly record struct ContractHash(string Value)
{
    /// <summary>The first 12 digits, for people.</summary>
    public string Short => Value is { Length: > 12 } ? Value[..12] : Value ?? "";

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

/// <summary>Writes a contract hash as its digits.</summary>
internal sealed class ContractHashConverter : JsonConverter<ContractHash>
{
    public override ContractHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ContractHash value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
