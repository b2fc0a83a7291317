using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Generators;

namespace SdkHarness.Analyzers.Tests.Effects;

/// <summary>What the build of one project finds out holds in the projects that reference it.</summary>
public sealed class SummaryTests
{
    private const string Library = """
        namespace Acme
        {
            public sealed class Client(HttpClient http)
            {
                private readonly List<string> _seen = [];
                public async Task<string> GetAccountAsync(string id) => await http.GetStringAsync(id);
                public void Delete(string id) => Drop(id);
                public void See(string id) => _seen.Add(id);
                public int Count => _seen.Count;
                public string Ask(Func<string, string> how) => how("a");
                public object? Run(string type) => Activator.CreateInstance(Type.GetType(type)!);
                private static void Drop(string id) => File.Delete(id);
            }

            public interface IStore { void Put(string id); string Find(string id); }
            internal sealed class FileStore : IStore
            {
                public void Put(string id) => File.WriteAllText(id, "");
                public string Find(string id) => File.ReadAllText(id);
            }

            public sealed record Order(string Id, List<string> Lines) { public string Note { get; set; } = ""; }
            public static class Orders { public static void Close(Order order) => order.Note = "closed"; }
        }
        """;

    [Fact]
    public void A_summary_says_what_visible_members_do_and_leaves_out_what_is_unknown()
    {
        string summary = Summary();
        Assert.Contains("reads fresh M:Acme.Client.GetAccountAsync(System.String)\n", summary, StringComparison.Ordinal);
        Assert.Contains("writes M:Acme.Client.Delete(System.String) Client.Delete → Client.Drop → File.Delete\n", summary, StringComparison.Ordinal);
        Assert.Contains("mutates fresh M:Acme.Client.See(System.String)\n", summary, StringComparison.Ordinal);
        Assert.Contains("writes M:Acme.IStore.Put(System.String) IStore.Put → FileStore.Put → File.WriteAllText\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("FileStore.Find", summary, StringComparison.Ordinal);
        Assert.Contains("mutates fresh M:Acme.Orders.Close(Acme.Order)\n", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme.Client c", "public Task<string> Get() => c.GetAccountAsync(\"a\");", null)]
    [InlineData("Acme.Client c", "public void Get() => c.Delete(\"a\");", "HRN003 Get → Client.Delete → Client.Drop → File.Delete")]
    [InlineData("Acme.Client c", "public void Get() => c.See(\"a\");", "HRN003 Get → Client.See")]
    [InlineData("Acme.Client c", "public int Get() => c.Count;", null)]
    [InlineData("Acme.Client c", "public object? Get() => c.Run(\"a\");", "HRN006 Get → Client.Run")]
    [InlineData("Acme.Client c", "public string Get() => c.Ask(s => { File.Delete(s); return s; });", "HRN003 Get → File.Delete")]
    [InlineData("Acme.Client c", "public string Get() => c.Ask(s => s);", null)]
    [InlineData("Acme.IStore s", "public void Get() => s.Put(\"a\");", "HRN003 Get → IStore.Put → FileStore.Put → File.WriteAllText")]
    [InlineData("Acme.IStore s", "public string Get() => s.Find(\"a\");", null)]
    [InlineData("List<Acme.Order> all", "public int Get() => all.Where(o => o.Id == \"a\").Sum(o => o.Lines.Count);", null)]
    [InlineData("List<Acme.Order> all", "public void Get() => all[0].Note = \"a\";", "HRN003 Get → Order.Note")]
    [InlineData("List<Acme.Order> all", "public void Get() => Acme.Orders.Close(all[0]);", "HRN003 Get → Orders.Close")]
    [InlineData("List<Acme.Order> all", "public Acme.Order Get() { var o = new Acme.Order(\"a\", []); Acme.Orders.Close(o); o.Lines.Add(\"b\"); return o; }", null)]
    public async Task A_call_into_another_project_is_judged_by_its_summary(string parameter, string tool, string? expected)
    {
        string source = $"[ToolSet(\"x\")] public sealed partial class T({parameter}) {{ [ReadScope(\"x.y\")] {tool} }}";
        string summary = $"[assembly: EffectSummary(\"\"\"\n{Summary()}\n\"\"\")]\n";
        IReadOnlyList<Diagnostic> found = await new EffectProgram("program", source, summary + Library).JudgeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            expected is null ? [] : [expected],
            found.Select(static diagnostic => $"{diagnostic.Id} {EffectProgram.Message(diagnostic).Split('(', ')')[1]}").Select(text => expected is not null && text.StartsWith(expected, StringComparison.Ordinal) ? expected : text));
    }

    [Fact]
    public void Without_the_property_no_summary_is_made() => Assert.Empty(Run("false").GeneratedTrees);

    private static string Summary()
    {
        SyntaxTree tree = Assert.Single(Run("true").GeneratedTrees);
        string text = tree.ToString();
        int start = text.IndexOf("@\"", StringComparison.Ordinal) + 2;
        return text[start..text.LastIndexOf('"')];
    }

    private static GeneratorDriverRunResult Run(string property)
    {
        CSharpCompilation library = EffectProgram.Create("Library", Library, EffectProgram.References);
        return CSharpGeneratorDriver.Create([new EffectSummaryGenerator().AsSourceGenerator()], optionsProvider: new Options(property))
            .RunGenerators(library, TestContext.Current.CancellationToken)
            .GetRunResult();
    }

    private sealed class Options(string value) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(value);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Properties(string value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? found)
        {
            found = key == "build_property.HarnessEffectSummaries" ? value : null;
            return found is not null;
        }
    }
}
