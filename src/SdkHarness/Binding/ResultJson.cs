using System.Buffers;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Writes a body's result as the JSON that the agent may see.</summary>
internal static class ResultJson
{
    /// <summary>A larger buffer is not kept for the next result.</summary>
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _spare;

    public static JsonElement Write(ToolBinding binding, object? result, ResultContext context)
    {
        (ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer) = _spare ?? Fresh();
        _spare = null;
        binding.WriteResult(new ResultWriter(writer, context), result);
        writer.Flush();
        JsonElement written = JsonElement.Parse(buffer.WrittenSpan);
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            _spare = (buffer, writer);
        }

        return written;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Fresh()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        return (buffer, new Utf8JsonWriter(buffer));
    }
}
