using System.Text.Json;

namespace SdkHarness.Generators.Tests;

public sealed class InheritedToolTests
{
    private static readonly StaffTools Staff = new();

    [Fact]
    public void A_tool_set_offers_its_own_tools_then_those_of_its_base_classes_and_interfaces() => Assert.Equal(
        ["find", "remove", "count_long", "hidden", "greet", "count", "leave", "whisper"], StaffTools.Contract.Tools.Select(tool => tool.Name));

    [Fact]
    public async Task An_override_keeps_scope_constraints_and_words_of_what_it_overrides()
    {
        ToolBinding find = Call.Tool<StaffTools>("find");
        Assert.Equal(["staff.record"], find.Contract.Reads);
        Assert.Equal("Finds one record.", find.Contract.Description);
        Assert.Equal(TimeSpan.FromSeconds(7), find.Contract.Timeout);
        Assert.Equal(
            """{"type":"object","properties":{"id":{"type":"string","description":"The record's id.","maxLength":4}},"required":["id"],"additionalProperties":false}""",
            find.Contract.InputSchema.GetRawText());
        Assert.Equal("maxLength", Assert.Single(find.Errors("""{"id":"12345"}""")).Rule);
        Assert.Equal("""{"id":"7","name":"True"}""", (await find.RunAsync(Staff, """{"id":"7"}""")).Json);
        Assert.Equal("null", (await find.RunAsync(Staff, """{"id":"none"}""")).Json);
    }

    [Fact]
    public async Task An_override_cannot_lose_a_policy_and_what_the_base_class_names_is_found()
    {
        ToolBinding remove = Call.Tool<StaffTools>("remove");
        Assert.Equal([new WriteEffect("staff.record", Destructive: true)], remove.Contract.Writes);
        Assert.Equal(["staff.log"], remove.Contract.Reads);
        Assert.Equal(new ApprovalPolicy { Role = "lead", When = "IsLong" }, remove.Contract.Approval);
        Assert.Equal([new("id", "staff")], remove.Contract.SensitiveArguments);
        Assert.Equal(WriteKind.Keyed, remove.Contract.WriteKind);
        Assert.Equal(
            [new(Failure.Unavailable, Recovery.Stop), new(Failure.RateLimited, Recovery.Escalate), new RecoveryStep(Failure.Any & ~Failure.Unavailable, Recovery.Stop)],
            remove.Contract.Recovery);
        Assert.DoesNotContain("key", remove.Contract.InputSchema.GetRawText(), StringComparison.Ordinal);

        object bound = remove.Bound("""{"id":"gone"}""");
        Assert.True(remove.NeedsApproval(bound));
        Assert.False(remove.NeedsApproval(remove.Bound("""{"id":"x"}""")));
        Assert.True(await remove.LookupAsync(Staff, bound, Call.Context(), TestContext.Current.CancellationToken));
        NotSupportedException reached = await Assert.ThrowsAsync<NotSupportedException>(
            async () => await remove.InvokeAsync(Staff, bound, Call.Context(), TestContext.Current.CancellationToken));
        Assert.Equal("4 key-1", reached.Message);
    }

    [Fact]
    public async Task A_fallback_of_the_base_class_runs()
    {
        ToolBinding find = Call.Tool<StaffTools>("find");
        Assert.Equal(
            [
                new(Failure.Unavailable, Recovery.Fallback, Method: "Cached"),
                new(Failure.RateLimited, Recovery.Escalate),
                new RecoveryStep(Failure.Any & ~Failure.Unavailable, Recovery.Stop),
            ],
            find.Contract.Recovery);
        Assert.Null(await find.FallbackAsync("Cached", Staff, find.Bound("""{"id":"1"}"""), Call.Context(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_overload_and_each_hiding_method_runs_its_own_body()
    {
        Assert.Equal("\"base int\"", (await Call.Tool<StaffTools>("count").RunAsync(Staff, """{"a":1}""")).Json);
        Assert.Equal("\"own long\"", (await Call.Tool<StaffTools>("count_long").RunAsync(Staff, """{"a":1}""")).Json);
        Assert.Equal("\"own\"", (await Call.Tool<StaffTools>("hidden").RunAsync(Staff, "{}")).Json);
        Assert.Equal(["staff.other"], Call.Tool<StaffTools>("hidden").Contract.Reads);
    }

    [Fact]
    public async Task An_interface_declares_a_tool_however_it_is_implemented()
    {
        ToolBinding greet = Call.Tool<StaffTools>("greet");
        Assert.Equal(["staff.greeting"], greet.Contract.Reads);
        Assert.Equal(("Greets a person.", true), (greet.Contract.Description, greet.Contract.ReturnsUntrusted));
        Assert.Equal("maxLength", Assert.Single(greet.Errors("""{"name":"123456"}""")).Rule);
        Assert.Equal("""{"withheld":"staff"}""", (await greet.RunAsync(Staff, """{"name":"Ada"}""")).Json);
        Assert.Equal("\"Hello Ada\"", (await greet.RunAsync(Staff, """{"name":"Ada"}""", "staff")).Json);
        Assert.Equal("\"Bye Ada\"", (await Call.Tool<StaffTools>("leave").RunAsync(Staff, """{"name":"Ada"}""")).Json);
        Assert.Equal("\"psstpsst\"", (await Call.Tool<StaffTools>("whisper").RunAsync(Staff, """{"times":2}""")).Json);
    }

    [Theory]
    [InlineData("HRN001", "'Tools.Ping' declares no scope", "public class Base { public void Ping() { } }", "")]
    [InlineData("HRN001", "'Tools.Ping' declares no scope", "public class Base { [ReadScope(\"a.b\")] public void Ping() { } }", "public new void Ping() { }")]
    [InlineData("HRN002", "'Tools.Ping' changes 'a.b'", "public class Base { [WriteScope(\"a.b\")] public virtual void Ping() { } }", "[ReadScope(\"a.b\")] public override void Ping() { }")]
    [InlineData("HRN005", "'Tools.Ping' changes 'a.b'", "public class Base { [WriteScope(\"a.b\", External = true)] public virtual void Ping() { } }", "[WriteScope(\"a.b\"), AutoApproved(\"x\")] public override void Ping() { }")]
    [InlineData("HRN101", "'Tools.Ping' retries", "[OnFailure(Failure.Transient, Recovery.Retry)] public class Base { [WriteScope(\"a.b\"), RequiresApproval] public void Ping() { } }", "")]
    [InlineData("HRN102", "does not exist", "public class Base { [ReadScope(\"a.b\"), OnFailure(Failure.Any, Recovery.Fallback, Method = \"Other\")] public int Ping() => 1; private int Other() => 2; }", "")]
    [InlineData("HRN203", "'ping' is already that of 'Tools.Ping(long x)': set [Tool(Name = …)] on one of them", "public class Base { [ReadScope(\"a.b\")] public void Ping(int x) { } }", "[ReadScope(\"a.b\")] public void Ping(long x) { }")]
    [InlineData("HRN203", "'ping' is already that of 'Tools.Ping(int x)': set [Tool(Name = …)] on one of them", "public class Base { }", "[ReadScope(\"a.b\")] public void Ping(int x) { } [ReadScope(\"a.b\")] public void Ping(string x) { }")]
    public void What_a_base_class_leaves_undeclared_is_an_error_of_the_tool_set(string id, string says, string declared, string own)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> diagnostics) = Generated.From($$"""
            {{declared}}
            [ToolSet("shop")]
            public sealed partial class Tools : Base
            {
                {{own}}
            }
            """);
        string message = Assert.Single(diagnostics, static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).GetMessage();
        Assert.Contains($"{id}: ", message, StringComparison.Ordinal);
        Assert.Contains(says, message, StringComparison.Ordinal);
        Assert.All(files.Where(file => id != "HRN203" && file.Key.EndsWith(".Tools.g.cs", StringComparison.Ordinal)), static file => Assert.DoesNotContain(".Ping(", file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_of_the_framework_brings_no_tools()
    {
        (_, IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> diagnostics) = Generated.From("""
            [ToolSet("shop")]
            public sealed partial class Tools : System.IO.StringReader, IEquatable<string>
            {
                public Tools() : base("") { }
                [ReadScope("a.b")] public int Good() => 1;
                public override int Peek() => 1;
                bool IEquatable<string>.Equals(string? other) => false;
            }
            """);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_tool_of_another_assembly_is_reported_at_the_tool_set()
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation library = Generated.Compilation("public class Base { public void Ping() { } }");
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = Generated.Compilation("[ToolSet(\"shop\")]\npublic sealed partial class Tools : Base { }")
            .WithAssemblyName("Other").AddReferences(library.ToMetadataReference());
        Generated.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation whole, out _, TestContext.Current.CancellationToken);
        Microsoft.CodeAnalysis.Diagnostic error = Assert.Single(
            whole.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.StartsWith("#error: 'HRN001: The tool 'Tools.Ping'", error.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(2, error.Location.GetMappedLineSpan().StartLinePosition.Line);
    }
}
