using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SdkHarness;

public static partial class JournalCodec
{
    /// <summary>An approval request as a store keeps it.</summary>
    /// <param name="approval">The request.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] EncodeApproval(ApprovalRecord approval) =>
        JsonSerializer.SerializeToUtf8Bytes(approval, JournalJson.Default.ApprovalRecord);

    /// <summary>Reads an approval request.</summary>
    /// <param name="json">What <see cref="EncodeApproval"/> wrote.</param>
    /// <returns>The request.</returns>
    /// <exception cref="JournalException">It does not hold an approval request.</exception>
    public static ApprovalRecord DecodeApproval(ReadOnlySpan<byte> json) => Decode(json, JournalJson.Default.ApprovalRecord, "an approval request");

    /// <summary>A tool's contract as a store keeps it.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] EncodeContract(ToolContract contract) =>
        JsonSerializer.SerializeToUtf8Bytes(contract, JournalJson.Default.ToolContract);

    /// <summary>Reads a tool's contract.</summary>
    /// <param name="json">What <see cref="EncodeContract"/> wrote.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="JournalException">It does not hold a contract.</exception>
    public static ToolContract DecodeContract(ReadOnlySpan<byte> json) => Decode(json, JournalJson.Default.ToolContract, "a tool's contract");

    private static T Decode<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, string what)
        where T : class
    {
        string? at = null;
        try
        {
            if (JsonSerializer.Deserialize(json, type) is { } record)
                return record;
        }
        catch (JsonException e)
        {
            at = e.Path;
        }

        throw new JournalException(
            $"A stored record does not hold {what}{(at is null ? "" : $", at {at}")}. It was changed outside SdkHarness, or written by a newer one.");
    }
}
