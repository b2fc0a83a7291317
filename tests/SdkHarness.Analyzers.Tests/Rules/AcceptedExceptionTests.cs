using Microsoft.CodeAnalysis;

namespace SdkHarness.Analyzers.Tests;

public sealed class AcceptedExceptionTests
{
    [Theory]
    [InlineData("""Owner = "platform", Until = "2027-03-31" """, "gives no reason: set Because")]
    [InlineData("""Because = " ", Owner = "platform", Until = "2027-03-31" """, "gives no reason: set Because")]
    [InlineData("""Because = "x", Until = "2027-03-31" """, "has no owner: set Owner to the team that answers for it")]
    [InlineData("""Because = "x", Owner = "platform" """, "has no end: set Until to the last day on which it holds, for example \"2027-03-31\"")]
    [InlineData("""Because = "x", Owner = "platform", Until = "2027-02-30" """, "ends on '2027-02-30', which is no date: write Until as \"2027-03-31\"")]
    [InlineData("""Because = "x", Owner = "platform", Until = "2026-11-24" """, "ended on 2026-11-24: mend what it excepts, or agree on another day with its owner and set Until")]
    public Task What_is_malformed_or_has_ended_says_what_is_wrong(string declared, string says) => Verify.Message<AcceptedExceptionAnalyzer>(
        $$"""
        public sealed class CrmTools
        {
            [{|#0:Accepted("HRN003", {{declared}})|}]
            public int Get() => 1;
        }
        """,
        $"The exception from HRN003 for 'CrmTools.Get' {says}");

    [Theory]
    [InlineData("HRN002")]
    [InlineData("HRN012")]
    [InlineData("HRN999")]
    [InlineData("CA1822")]
    [InlineData("")]
    public Task What_cannot_be_accepted_says_what_can(string rule) => Verify.Message<AcceptedExceptionAnalyzer>(
        $$"""[assembly: {|#0:Accepted("{{rule}}", Because = "x", Owner = "platform", Until = "2027-03-31")|}]""",
        $"The exception from {rule} for the assembly cannot be made: mend what the rule says; exceptions can be made from HRN003, HRN004, HRN006, HRN010, HRN104, "
        + "HRN106, HRN202, HRN302, HRN303, HRN304 and HRN306");

    [Fact]
    public Task Every_element_that_may_carry_one_is_looked_at() => Verify.Rule<AcceptedExceptionAnalyzer>("""
        [assembly: {|HRN012:Accepted("HRN003")|}]

        [{|HRN012:AcceptedAttribute("HRN003")|}]
        public sealed class CrmTools
        {
            [{|HRN012:Accepted("HRN003")|}] public CrmTools() { }
            [{|HRN012:Accepted("HRN003")|}] public int Property => 1;
            public int WithAccessor { [{|HRN012:Accepted("HRN003")|}] get => 1; }
            [SdkHarness.{|HRN012:Accepted("HRN003")|}] public int Wrong() => 1;
        }
        """.Replace("[SdkHarness.{|HRN012:Accepted(\"HRN003\")|}]", "[{|HRN012:SdkHarness.Accepted(\"HRN003\")|}, {|HRN012:global::SdkHarness.Accepted(\"HRN004\")|}]", StringComparison.Ordinal));

    [Fact]
    public Task What_is_complete_and_goes_on_for_more_than_a_month_is_silent() => Verify.Rule<AcceptedExceptionAnalyzer>("""
        [Accepted("HRN304", Because = "The team is being formed", Owner = "platform", Until = "2026-12-25")]
        public sealed class CrmTools;

        namespace Mine
        {
            [AcceptedToo, Accepted]
            public sealed class Other;
            public sealed class AcceptedTooAttribute : Attribute;
            public sealed class AcceptedAttribute : Attribute;
        }
        """);

    [Theory]
    [InlineData("2026-12-24", 29)]
    [InlineData("2026-11-25", 0)]
    public Task The_last_month_is_warned_about(string until, int days) => Verify.Message<AcceptedExceptionAnalyzer>(
        $$"""
        [{|#0:Accepted("HRN304", Because = "The team is being formed", Owner = "platform", Until = "{{until}}")|}]
        public sealed class CrmTools;
        """,
        $"The exception from HRN304 for 'CrmTools' ends on {until}, in {days} days: mend what it excepts, or agree on another day with its owner and set Until",
        DiagnosticSeverity.Warning);
}
