using System.Buffers;
using System.Text.Json;

namespace SdkHarness.Binding;

/// <summary>Writes a body's result as the JSON that the agent may see.</summary>
internal sealed class ResultJson
{
    /// <summary>A larger buffer is not kept for the next result.</summary>
    private const int LargestKept = 64 * 1024;

    private static readonly ResultContext None = new(new HashSet<string>(), default(DateTimeOffset));

    [ThreadStatic]
    private static ResultJson? _spare;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly ResultWriter _writer;

    private ResultJson() => _writer = new ResultWriter(new Utf8JsonWriter(_buffer), None);

    public static JsonElement Write(ToolBinding binding, object? result, ResultContext context)
    {
        ResultJson spare = _spare ?? new ResultJson();
        _spare = null;
        spare._writer.Reset(context);
        binding.WriteResult(spare._writer, result);
        return spare.Finish();
    }

    private JsonElement Finish()
    {
        _writer.Json.Flush();
        JsonElement written = JsonElement.Parse(_buffer.WrittenSpan);
        if (_buffer.Capacity > LargestKept)
            return written;

        _buffer.ResetWrittenCount();
        _writer.Json.Reset(_buffer);
        _writer.Reset(None);
        _spare = this;
        return written;
    }
}
