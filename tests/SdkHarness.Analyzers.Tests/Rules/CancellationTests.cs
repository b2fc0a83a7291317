using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class CancellationTests
{
    [Fact]
    public Task An_asynchronous_tool_without_a_token_is_found() => Verify.Message<CancellationAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task<string> {|#0:GetAsync|}(string id) => Task.FromResult(id);
        }
        """,
        "The tool 'CrmTools.GetAsync' is asynchronous and takes no CancellationToken, so it runs on when its time is up or its run has ended: add 'CancellationToken cancellationToken' and pass it on");

    [Fact]
    public Task Tasks_of_every_kind_and_streams_are_asynchronous() => Verify.Rule<CancellationAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task {|HRN106:One|}() => Task.CompletedTask;

            [ReadScope("crm.account")]
            public ValueTask {|HRN106:Two|}() => default;

            [ReadScope("crm.account")]
            public ValueTask<int> {|HRN106:Three|}(ToolCallContext context) => default;

            [ReadScope("crm.account")]
            public IAsyncEnumerable<int> {|HRN106:Four|}() => null;
        }
        """);

    [Fact]
    public Task With_a_token_synchronous_or_never_run_it_passes() => Verify.Rule<CancellationAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools : IAsyncDisposable
        {
            [ReadScope("crm.account")]
            public Task<string> GetAsync(string id, CancellationToken anyName) => Task.FromResult(id);

            [ReadScope("crm.account")]
            public Task<string> FindAsync(CancellationToken first, string id) => Task.FromResult(id);

            [ReadScope("crm.account")]
            public string Get(string id) => id;

            [ReadScope("crm.account"), Blocked("Nobody reads it.")]
            public Task NeverAsync() => Task.CompletedTask;

            [NotATool]
            public Task HelperAsync() => Task.CompletedTask;

            public ValueTask DisposeAsync() => default;
        }
        """);

    [Fact]
    public Task A_signature_that_an_interface_gives_is_found_and_not_changed() => Verify.Fix<CancellationAnalyzer, CancellationFix>(
        Given, Given, "HRN106.add");

    private const string Given = """
        public interface IReads
        {
            Task GetAsync();
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools : IReads
        {
            [ReadScope("crm.account")]
            public Task {|HRN106:GetAsync|}() => Task.CompletedTask;
        }
        """;

    [Fact]
    public Task The_fix_adds_the_parameter_last_to_every_tool() => Verify.Fix<CancellationAnalyzer, CancellationFix>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task {|HRN106:NoneAsync|}() => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task {|HRN106:OneAsync|}(string id) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task {|HRN106:LinesAsync|}(
                string id,
                int count) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task {|HRN106:DefaultAsync|}(string id, int count = 1) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task {|HRN106:RestAsync|}(string id, params string[] tags) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public async IAsyncEnumerable<int> {|HRN106:StreamAsync|}(int first)
            {
                await Task.Yield();
                yield return first;
            }
        }
        """,
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public Task NoneAsync(CancellationToken cancellationToken) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task OneAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task LinesAsync(
                string id,
                int count,
                CancellationToken cancellationToken) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task DefaultAsync(string id, int count = 1, CancellationToken cancellationToken = default) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public Task RestAsync(string id, CancellationToken cancellationToken, params string[] tags) => Task.CompletedTask;

            [ReadScope("crm.account")]
            public async IAsyncEnumerable<int> StreamAsync(int first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
            {
                await Task.Yield();
                yield return first;
            }
        }
        """,
        "HRN106.add");

    [Fact]
    public Task Half_typed_code_is_no_trouble() => Verify.Rule<CancellationAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public {|CS0246:Tsk<string>|} GetAsync(string id) => throw null;

            [ReadScope("crm.account")]
            public Task {|HRN106:FindAsync|}({|CS0246:Ste|} id) => Task.CompletedTask;
        }
        """);
}
