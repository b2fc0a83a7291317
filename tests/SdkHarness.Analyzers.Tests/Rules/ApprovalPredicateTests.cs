namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ApprovalPredicateTests
{
    [Fact]
    public Task A_missing_predicate_is_found_with_the_signature_that_is_needed() => Verify.Message<ApprovalPredicateAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), {|#0:RequiresApproval(When = "IsLarge")|}]
            public Task ChangeForecastAsync(
                string accountId, decimal probability, [IdempotencyKey] string key, IServiceProvider services, CancellationToken cancellationToken) =>
                Task.CompletedTask;
        }
        """,
        "The approval predicate 'IsLarge' of the tool 'CrmTools.ChangeForecastAsync' does not exist in 'CrmTools': declare 'static bool IsLarge(string accountId, decimal probability)'");

    [Theory]
    [InlineData("private bool IsLarge(decimal amount) => true;", "is not static")]
    [InlineData("private static int IsLarge(decimal amount) => 1;", "returns 'int' instead of 'bool'")]
    [InlineData("private static bool IsLarge<T>(decimal amount) => true;", "is generic")]
    [InlineData("private static bool IsLarge() => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge(double amount) => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge(decimal amount, string note) => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge(decimal credit) => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge(in decimal amount) => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge(decimal amount, CancellationToken token) => true;", "takes other parameters than the tool")]
    [InlineData("private static bool IsLarge => true;", "is not a method")]
    public Task Another_signature_is_found(string predicate, string problem) => Verify.Message<ApprovalPredicateAnalyzer>(
        $$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.credit"), {|#0:RequiresApproval(When = nameof(IsLarge))|}]
            public void GiveCredit(decimal amount) { }

            {{predicate}}
        }
        """,
        $"The approval predicate 'IsLarge' of the tool 'CrmTools.GiveCredit' {problem}: declare 'static bool IsLarge(decimal amount)'");

    [Fact]
    public Task A_fitting_predicate_passes_among_overloads_and_from_a_base_class() => Verify.Rule<ApprovalPredicateAnalyzer>("""
        public abstract class Limits
        {
            protected static bool IsClosed(string accountId) => true;
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools : Limits
        {
            [WriteScope("crm.credit"), RequiresApproval(When = nameof(IsLarge))]
            public void GiveCredit(string accountId, decimal amount, [IdempotencyKey] string key, CancellationToken token) { }

            [WriteScope("crm.credit"), RequiresApproval]
            public void TakeCredit(string accountId) { }

            [WriteScope("crm.credit"), RequiresApproval(When = nameof(IsClosed))]
            public void CloseCredit(string accountId) { }

            private static bool IsLarge(decimal only) => true;
            private static bool IsLarge(string accountId, decimal amount) => amount > 100;
        }
        """);
}
