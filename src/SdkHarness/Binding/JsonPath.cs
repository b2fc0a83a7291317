using System.Text;

namespace SdkHarness.Binding;

/// <summary>Where in a JSON value the reader or writer is.</summary>
internal sealed class JsonPath
{
    private (string? Name, int Index)[] _segments = [];
    private int _depth;

    public void Push(string name) => Push((name, 0));

    public void Push(int index) => Push((null, index));

    public void Pop() => _depth--;

    /// <summary>As a JSON pointer.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i < _depth; i++)
            JsonPointer.Append(text, _segments[i].Name, _segments[i].Index);
        return text.ToString();
    }

    private void Push((string?, int) segment)
    {
        (string?, int)[] segments = _segments;
        int depth = _depth;
        if ((uint)depth >= (uint)segments.Length)
            segments = Grow();
        segments[depth] = segment;
        _depth = depth + 1;
    }

    private (string?, int)[] Grow()
    {
        Array.Resize(ref _segments, Math.Max(8, _segments.Length * 2));
        return _segments;
    }
}
