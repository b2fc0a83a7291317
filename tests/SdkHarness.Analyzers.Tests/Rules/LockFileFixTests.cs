using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests;

/// <summary>The fix, applied one by one and then to the document, the project and the solution at once.</summary>
public sealed class LockFileFixTests
{
    private const string Source = """"
        using SdkHarness;

        [ToolSet("crm")]
        [SdkHarness.Binding.LockEntries("""
        "tool crm_get": {"reads":["crm.account","crm.more"],"contract":"1"}
        "tool crm_note": {"writes":["crm.note"],"auto":"Routine","contract":"2"}
        """)]
        public sealed partial class {|#0:CrmTools|}
        {
            [ReadScope("crm.account"), ReadScope("crm.more")]
            public string {|#1:Get|}(string id) => id;

            [WriteScope("crm.note"), AutoApproved("Routine")]
            public void {|#2:Note|}(string text) { }
        }
        """";

    [Fact]
    public Task All_findings_are_written_into_one_file()
    {
        var test = new CSharpCodeFixTest<LockFileAnalyzer, LockFileFix, DefaultVerifier> { TestCode = Source, FixedCode = Source };
        Verify.Prepare(test, []);
        test.TestState.AdditionalFiles.Add(("/harness.lock.json", """
            {
            "tool crm_get": {"reads":["crm.account"],"contract":"0"},
            "tool crm_old": {"reads":["crm.old"],"contract":"0"},
            "version": 1
            }

            """.ReplaceLineEndings("\n")));
        test.FixedState.AdditionalFiles.Add(("/harness.lock.json", """
            {
            "tool crm_get": {"reads":["crm.account","crm.more"],"contract":"1"},
            "tool crm_note": {"writes":["crm.note"],"auto":"Routine","contract":"2"},
            "version": 1
            }

            """.ReplaceLineEndings("\n")));
        for (int i = 0; i < 3; i++)
            test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("HRN305", DiagnosticSeverity.Error).WithLocation(i));
        test.NumberOfIncrementalIterations = 3;
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
