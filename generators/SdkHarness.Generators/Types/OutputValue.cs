namespace SdkHarness.Generators.Types;

/// <summary>One type in results.</summary>
/// <param name="Writer">The expression of the writer.</param>
/// <param name="Shape">Its form in a few words, for the contract's hash.</param>
/// <param name="Labels">The labels of the sensitive values in it.</param>
/// <param name="IsUntrusted">Whether it holds text that outsiders wrote.</param>
internal sealed record OutputValue(string Writer, string Shape, IReadOnlyList<string> Labels, bool IsUntrusted)
{
    public OutputValue(string writer, string shape)
        : this(writer, shape, [], false)
    {
    }
}
