using SdkHarness.Binding;
using SdkHarness.Generators.Patterns;
using SdkHarness.Generators.Types;

namespace SdkHarness.Generators.Tests.Patterns;

/// <summary>Patterns through the generator's compiler and the runtime's machine.</summary>
internal static class Compiled
{
    public static PatternText Text(string pattern)
    {
        PatternText? text = EcmaPattern.Read(pattern, out string? defect);
        Assert.True(text is not null, $"{pattern}: {defect}");
        return text!;
    }

    public static TextPattern Whole(string pattern) => Of(Text(pattern));

    public static TextPattern Of(PatternText text) => new(text.Schema, text.Table);

    public static TextPattern Anywhere(string pattern) => new(pattern, PatternTable.Of(PatternReader.Read(pattern).Node, anywhere: true));

    public static string Defect(string pattern)
    {
        Assert.Null(EcmaPattern.Read(pattern, out string? defect));
        return defect!;
    }
}
