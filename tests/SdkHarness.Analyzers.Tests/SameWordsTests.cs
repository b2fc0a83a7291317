using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SdkHarness.Generators;

namespace SdkHarness.Analyzers.Tests;

/// <summary>What the analyzers say while one types, the generator says in the build, where nothing can switch it off.</summary>
public sealed class SameWordsTests
{
    private const string Broken = """
        using System;
        using SdkHarness;

        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools
        {
            public string NoScope(string id) => id;

            [WriteScope("crm.forecast")]
            public void NoPolicy(string id) { }

            [WriteScope("crm.mail", External = true), AutoApproved("Routine.")]
            public void Floor(string to) { }

            [WriteScope("crm.credit"), RequiresApproval(When = nameof(IsLarge))]
            public void Predicate(decimal amount) { }
            private bool IsLarge(decimal amount) => true;

            [WriteScope("crm.note"), RequiresApproval, OnFailure(Failure.Transient, Recovery.Retry)]
            public void Retry(string text) { }

            [ReadScope("crm.account"), OnFailure(Failure.Any, Recovery.Fallback, Method = "Nowhere")]
            public string Missing(string id) => id;

            [ReadScope("crm.account"), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Billing))]
            public string Wider(string id) => id;

            [ReadScope("billing.account")]
            public string Billing(string id) => id;

            [ReadScope("crm.account"), Tool(Name = "not valid")]
            public string Name(string id) => id;

            [ReadScope("crm.account")]
            public string Form(Action what) => "";

            [ReadScope("CRM.Ledger"), WriteScope("crm.*"), RequiresApproval, RequiresEvidence("")]
            public string Scopes(string id) => id;

            [ReadScope("crm.account"), OnFailure(Failure.Any, Recovery.Retry), OnFailure(Failure.Any, Recovery.Caveat), OnFailure(Failure.Any, Recovery.Fallback)]
            public string Paths(string id) => id;

            /// <summary>Breaks every rule of schemas.</summary>
            /// <param name="count">How many. <example>7</example></param>
            [WriteScope("crm.count"), RequiresApproval]
            public void Schema(
                [System.ComponentModel.DataAnnotations.Range(1, 5)] int count,
                [IdempotencyKey] int key,
                [System.ComponentModel.DataAnnotations.RegularExpression("(?=a)a")] string text,
                [System.ComponentModel.DataAnnotations.MinLength(2)] string more = "") { }
        }

        public abstract class BaseTools<T>
        {
            public void Inherited(T what) { }

            [WriteScope("base.thing")]
            public abstract void Overridden(T what);

            [ReadScope("base.thing")]
            public void Overload(int number) { }

            [ReadScope("base.thing"), OnFailure(Failure.Any, Recovery.Fallback, Method = nameof(Reach))]
            public string Fallen(string id) => Reach(id);
            private string Reach(string id) => id;
        }

        public interface IDeclared
        {
            [WriteScope("declared.thing", Destructive = true), AutoApproved("Routine.")]
            void Default(string id) { }
        }

        [ToolSet("derived", Owner = "finance")]
        public sealed partial class DerivedTools : BaseTools<System.IO.Stream>, IDeclared
        {
            public override void Overridden(System.IO.Stream what) { }

            [ReadScope("base.thing")]
            public void Overload(string text) { }
        }

        [ToolSet("billing", Owner = "finance")]
        public sealed class NotPartial { }

        [ToolSet("inbox", Owner = "support")]
        public sealed partial class InboxTools
        {
            [ReadScope("inbox.mail"), Untrusted]
            public string Mail(string id) => id;

            [ReadScope("inbox.contact")]
            [return: Sensitive("contact")]
            public string Contact(string id) => id;

            [WriteScope("inbox.out", External = true), RequiresApproval(When = nameof(IsFar))]
            public void Send(string to) { }
            private static bool IsFar(string to) => to.Length > 9;
        }

        [Agent("inbox", Owner = "support", Version = "1"), UsesTools<InboxTools>]
        [Grant(Read = ["inbox.*"], Write = ["inbox.out"], Labels = ["contact"])]
        public sealed partial class InboxAgent { }
        """;

    [Fact]
    public async Task Every_declaration_that_an_analyzer_refuses_is_refused_by_the_generator_in_the_same_words()
    {
        CSharpCompilation compilation = Compile(Broken);
        string[] said = await AnalyzersSay(compilation);
        Assert.Equal(
            ["HRN001", "HRN001", "HRN002", "HRN002", "HRN005", "HRN005", "HRN007", "HRN008", "HRN008", "HRN008", "HRN009", "HRN101", "HRN102", "HRN102", "HRN103", "HRN105", "HRN105", "HRN105", "HRN201", "HRN201", "HRN201", "HRN203", "HRN203", "HRN204", "HRN205", "HRN206", "HRN207", "HRN302"],
            said.Select(static line => line[..6]));
        Assert.Equal(said, GeneratorSays(compilation));
    }

    private static async Task<string[]> AnalyzersSay(CSharpCompilation compilation)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(HarnessAnalyzer).Assembly.GetTypes()
                .Where(static type => type.IsSubclassOf(typeof(HarnessAnalyzer)) && !type.IsAbstract)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        ImmutableArray<Diagnostic> found =
            await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }

    private static string[] GeneratorSays(CSharpCompilation compilation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new ToolSetGenerator(), new AgentGenerator())
            .RunGenerators(compilation, TestContext.Current.CancellationToken);
        return
        [
            .. driver.GetRunResult().GeneratedTrees
                .SelectMany(static tree => tree.GetText().Lines)
                .Select(static line => line.ToString())
                .Where(static line => line.StartsWith("#error ", StringComparison.Ordinal))
                .Select(static line => line["#error ".Length..])
                .Order(StringComparer.Ordinal),
        ];
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Broken",
        [CSharpSyntaxTree.ParseText(source)],
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(ToolSetAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
