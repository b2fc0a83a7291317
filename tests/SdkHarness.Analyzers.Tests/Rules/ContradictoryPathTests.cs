namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ContradictoryPathTests
{
    [Theory]
    [InlineData("Failure.PermissionDenied, Recovery.Retry", "[OnFailure(Failure.PermissionDenied, Recovery.Retry)]", "repeats a call that was refused, and it would be refused again: leave out PermissionDenied, for example by Failure.Transient")]
    [InlineData("Failure.Any, Recovery.Retry", "[OnFailure(Failure.Any, Recovery.Retry)]", "repeats a call that was refused, and it would be refused again: leave out PermissionDenied, for example by Failure.Transient")]
    [InlineData("Failure.Transient, Recovery.Retry, Attempts = 0", "[OnFailure(Failure.Transient, Recovery.Retry)]", "allows 0 attempts, and the first is one of them: set Attempts to 1 or more")]
    [InlineData("Failure.Timeout, Recovery.Retry, WithinSeconds = -1", "[OnFailure(Failure.Timeout, Recovery.Retry)]", "has a budget below 0 seconds: set WithinSeconds to more than 0, or leave it out")]
    [InlineData("Failure.Any, Recovery.Escalate, Attempts = 2", "[OnFailure(Failure.Any, Recovery.Escalate)]", "has Attempts, which only Recovery.Retry makes: remove Attempts, or retry first in a path of its own")]
    [InlineData("Failure.Any, Recovery.Stop, WithinSeconds = 2", "[OnFailure(Failure.Any, Recovery.Stop)]", "has WithinSeconds, which only Recovery.Retry keeps: remove WithinSeconds")]
    [InlineData("Failure.Any, Recovery.Fallback", "[OnFailure(Failure.Any, Recovery.Fallback)]", "does not say what to fall back on: set Method = nameof(…) to a method of the tool set")]
    [InlineData("Failure.Any, Recovery.Fallback, Method = \" \"", "[OnFailure(Failure.Any, Recovery.Fallback)]", "does not say what to fall back on: set Method = nameof(…) to a method of the tool set")]
    [InlineData("Failure.Transient, Recovery.Retry, Method = \"Get\"", "[OnFailure(Failure.Transient, Recovery.Retry)]", "has a Method, which only Recovery.Fallback calls: remove Method, or take Recovery.Fallback")]
    [InlineData("Failure.Any, Recovery.Stop, ToolSet = typeof(CrmTools)", "[OnFailure(Failure.Any, Recovery.Stop)]", "has a ToolSet, which only Recovery.Fallback needs: remove ToolSet, or take Recovery.Fallback")]
    [InlineData("Failure.StaleData | Failure.Timeout, Recovery.Caveat", "[OnFailure(Failure.Timeout | Failure.StaleData, Recovery.Caveat)]", "leaves the reader without the limits of the answer: say in Note what is missing")]
    [InlineData("Failure.Any, Recovery.Caveat, Note = \"\"", "[OnFailure(Failure.Any, Recovery.Caveat)]", "leaves the reader without the limits of the answer: say in Note what is missing")]
    [InlineData("Failure.None, Recovery.Stop", "[OnFailure(Failure.None, Recovery.Stop)]", "answers no failure: name the modes that it answers, for example Failure.Transient")]
    [InlineData("Failure.Any, Recovery.Stop, On = ToolEffects.None", "[OnFailure(Failure.Any, Recovery.Stop)]", "is for no tool: name the effects in On, or leave it out")]
    [InlineData("Failure.Any, (Recovery)9", "[OnFailure(Failure.Any, Recovery.9)]", "names no recovery that there is: take one of Recovery's members")]
    public Task A_path_that_contradicts_itself_is_found(string arguments, string path, string message) => Verify.Message<ContradictoryPathAnalyzer>(
        $$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|#0:OnFailure({{arguments}})|}]
            public string Get() => "";
        }
        """,
        $"The path {path} of 'CrmTools.Get' {message}");

    [Fact]
    public Task A_path_behind_one_that_ends_the_call_is_found() => Verify.Rule<ContradictoryPathAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [OnFailure(Failure.Any, Recovery.Escalate)]
            [{|HRN105:OnFailure(Failure.Transient, Recovery.Retry)|}]
            public void Behind() { }

            [OnFailure(Failure.Timeout, Recovery.Caveat, Note = "Late"), OnFailure(Failure.RateLimited | Failure.Unavailable, Recovery.Stop)]
            [{|HRN105:OnFailure(Failure.Transient, Recovery.AskForClarification)|}]
            public void BehindTwo() { }
        }
        """);

    [Fact]
    public Task Each_effect_has_its_own_order() => Verify.Rule<ContradictoryPathAnalyzer>("""
        [assembly: OnFailure(Failure.Any, Recovery.Escalate, On = ToolEffects.PlainWrites)]
        [assembly: OnFailure(Failure.Transient, Recovery.Retry, On = ToolEffects.Reads | ToolEffects.KeyedWrites)]
        [assembly: OnFailure(Failure.Any, Recovery.Stop)]
        [assembly: {|HRN105:OnFailure(Failure.Transient, Recovery.Retry, On = ToolEffects.KeyedWrites)|}]
        """);

    [Fact]
    public Task Paths_on_classes_interfaces_and_helpers_are_judged_once() => Verify.Rule<ContradictoryPathAnalyzer>("""
        [{|HRN105:OnFailure(Failure.Any, Recovery.Caveat)|}]
        public abstract class BaseTools
        {
            [NotATool]
            [{|HRN105:OnFailure(Failure.Any, Recovery.Caveat)|}]
            public void Helper() { }
        }

        public interface IReads
        {
            [{|HRN105:OnFailure(Failure.Any, Recovery.Fallback)|}]
            string Get();
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools : BaseTools, IReads
        {
            [ReadScope("crm.account")]
            public string Get() => "";
        }

        [ToolSet("sales"), SdkHarness.{|HRN105:OnFailureAttribute(Failure.None, Recovery.Stop)|}]
        public sealed partial class SalesTools : BaseTools { }
        """.Replace("SdkHarness.{|HRN105:", "{|HRN105:SdkHarness.", StringComparison.Ordinal));

    [Fact]
    public Task Paths_that_can_be_followed_pass() => Verify.Rule<ContradictoryPathAnalyzer>("""
        [ToolSet("crm")]
        [OnFailure(Failure.Any, Recovery.Escalate)]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 1, WithinSeconds = 10)]
            [OnFailure(Failure.Transient, Recovery.Fallback, Method = nameof(Cached))]
            [OnFailure(Failure.StaleData, Recovery.Caveat, Note = "Old")]
            [OnFailure(Failure.Any, Recovery.Stop)]
            public string Get() => "";

            [ReadScope("crm.account")]
            [OnFailure(Failure.Transient, Recovery.Retry)]
            [OnFailure(Failure.MissingField, Recovery.AskForClarification)]
            public string Find() => "";

            private string Cached() => "";
        }
        """);

    [Fact]
    public Task What_is_half_typed_is_left_to_the_compiler() => Verify.Rule<ContradictoryPathAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [{|CS7036:OnFailure|}]
            public void One() { }

            [OnFailure(Failure.Any, Recovery.Fallback, Method = nameof({|CS0103:Nowhere|}))]
            public void Two() { }

            [OnFailure(Failure.{|CS0117:Never|}, Recovery.Retry)]
            public void Three() { }

            [{|CS1729:OnFailure(Failure.Any)|}]
            public void Four() { }
        }
        """.Replace("{|CS1729:OnFailure(Failure.Any)|}", "{|CS7036:OnFailure(Failure.Any)|}", StringComparison.Ordinal));
}
