namespace SdkHarness.Generators.Tools;

/// <summary>How a result is written.</summary>
/// <param name="Type">Its type, fully qualified; <see langword="null"/> where the tool returns nothing.</param>
/// <param name="Writer">The expression of its writer.</param>
/// <param name="IsNullable">Whether null is a result.</param>
/// <param name="Label">The label that the whole is under, or <see langword="null"/>.</param>
/// <param name="IsUntrusted">Whether all of its text was written by outsiders.</param>
internal sealed record ResultModel(string? Type, string Writer, bool IsNullable, string? Label, bool IsUntrusted)
{
    /// <summary>The type that the writer takes: without the null that is a result.</summary>
    public string WrittenType =>
        Type is null ? "object"
        : IsNullable && Type.EndsWith("?", StringComparison.Ordinal) ? Type.Substring(0, Type.Length - 1)
        : Type;
}
