namespace SdkHarness.Analyzers.Tests.Acceptance;

public sealed class AcceptedTests
{
    private const string InForce = """Because = "The team is being formed", Owner = "platform", Until = "2026-11-25" """;

    [Fact]
    public Task A_finding_on_an_element_with_an_exception_in_force_is_not_reported_up_to_its_last_day() => Verify.Rule<OwnershipAnalyzer>($$"""
        [ToolSet("crm"), Accepted("HRN304", {{InForce}})]
        public sealed partial class CrmTools { }

        [{|HRN304:ToolSet("billing")|}]
        public sealed partial class BillingTools { }
        """);

    [Fact]
    public Task An_exception_on_another_part_of_a_partial_class_counts() => Verify.Rule<OwnershipAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools { }

        [Accepted("HRN304", {{InForce}})]
        public sealed partial class CrmTools { }
        """);

    [Fact]
    public Task An_exception_of_the_assembly_covers_everything_in_it() => Verify.Rule<OwnershipAnalyzer>($$"""
        [assembly: Accepted("HRN304", {{InForce}})]

        [ToolSet("crm")]
        public sealed partial class CrmTools { }
        """);

    [Theory]
    [InlineData("""Because = "x", Owner = "platform", Until = "2026-11-24" """)]
    [InlineData("""Because = " ", Owner = "platform", Until = "2027-03-31" """)]
    [InlineData("""Because = "x", Until = "2027-03-31" """)]
    [InlineData("""Because = "x", Owner = "platform" """)]
    [InlineData("""Because = "x", Owner = "platform", Until = "31.3.2027" """)]
    public Task What_has_ended_or_lacks_something_excepts_nothing(string declared) => Verify.Rule<OwnershipAnalyzer>($$"""
        [{|HRN304:ToolSet("crm")|}, Accepted("HRN304", {{declared}})]
        public sealed partial class CrmTools { }
        """);

    [Fact]
    public Task An_exception_from_another_rule_or_on_a_neighbour_excepts_nothing() => Verify.Rule<OwnershipAnalyzer>($$"""
        [{|HRN304:ToolSet("crm")|}, Accepted("HRN303", {{InForce}})]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), Accepted("HRN304", {{InForce}})]
            public int Get() => 1;
        }
        """);

    [Fact]
    public Task A_rule_that_asks_for_a_decision_is_never_accepted() => Verify.Rule<WriteNeedsPolicyAnalyzer>($$"""
        [ToolSet("crm", Owner = "x"), Accepted("HRN002", {{InForce}})]
        public sealed partial class CrmTools
        {
            [WriteScope("crm.forecast"), Accepted("HRN002", {{InForce}})]
            public void {|HRN002:Change|}() { }
        }
        """);

    [Fact]
    public Task A_finding_in_a_body_is_covered_by_its_local_function_its_method_and_its_class() => Verify.Rule<AroundTheGuardAnalyzer>(
        $$"""
        using Microsoft.Extensions.AI;

        [ToolSet("crm", Owner = "x")]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string Get(string id) => id;
        }

        public static class Registration
        {
            public static void Reported() => AIFunctionFactory.Create({|HRN004:new CrmTools().Get|});

            [Accepted("HRN004", {{InForce}})]
            public static void Excepted() => AIFunctionFactory.Create(new CrmTools().Get);

            public static void Local()
            {
                Inner();
                AIFunctionFactory.Create({|HRN004:new CrmTools().Get|});

                [Accepted("HRN004", {{InForce}})]
                static void Inner() => AIFunctionFactory.Create(new CrmTools().Get);
            }

            [Accepted("HRN004", {{InForce}})]
            public static AIFunction Property => AIFunctionFactory.Create(new CrmTools().Get);
        }

        [Accepted("HRN004", {{InForce}})]
        public static class Whole
        {
            private static readonly AIFunction Field = AIFunctionFactory.Create(new CrmTools().Get);
        }
        """,
        Frameworks.All);
}
