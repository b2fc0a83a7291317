using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers.Tests.Effects;

/// <summary>What an editor shows at once, and that the build says nothing twice.</summary>
public sealed class LiveTests
{
    private const string Direct = """
        [ToolSet("x")] public sealed partial class T(IApi api)
        {
            private int _n;
            [ReadScope("x.y")] public void Writes() => File.Delete("a");
            [ReadScope("x.y")] public int Counts() => _n++;
            [ReadScope("x.y")] public void Stated() => api.Delete();
            [ReadScope("x.y")] public object Unknown() => Activator.CreateInstance(typeof(string))!;
            [ReadScope("x.y")] public void Deep() => Helper.Drop();
            [ReadScope("x.y")] public int Reads() => api.Get();
        }
        public interface IApi { [Writes] void Delete(); [Reads] int Get(); }
        public static class Helper { public static void Drop() => File.Delete("a"); }
        """;

    [Fact]
    public async Task What_a_tools_own_body_shows_is_said_at_once()
    {
        IReadOnlyList<Diagnostic> found = await new EffectProgram("program", Direct).JudgeLiveAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Counts HRN003", "Stated HRN003", "Unknown HRN006", "Writes HRN003"], Said(found));
    }

    [Fact]
    public async Task The_build_says_each_thing_once()
    {
        IReadOnlyList<Diagnostic> found = await new EffectProgram("program", Direct).JudgeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Counts HRN003", "Deep HRN003", "Stated HRN003", "Unknown HRN006", "Writes HRN003"], Said(found));
    }

    private static IEnumerable<string> Said(IEnumerable<Diagnostic> found) =>
        found.Select(static diagnostic => $"{EffectProgram.Message(diagnostic).Split('\'')[1].Split('.')[1]} {diagnostic.Id}").Order(StringComparer.Ordinal);
}
