namespace SdkHarness.Analyzers.Tests;

public sealed class SuppressedByAttributeTests
{
    [Fact]
    public Task An_attribute_that_hides_a_rule_of_ours_is_found_wherever_it_stands() => Verify.Rule<SuppressedByAttributeAnalyzer>("""
        using System.Diagnostics.CodeAnalysis;

        [assembly: {|HRN011:SuppressMessage("SdkHarness.Authority", "HRN002", Scope = "type", Target = "~T:CrmTools")|}]
        [module: {|HRN011:SuppressMessage("SdkHarness.Authority", "HRN002")|}]

        [{|HRN011:SuppressMessage("SdkHarness.Agents", "HRN304:No owner, or no version")|}]
        public sealed partial class CrmTools
        {
            [{|HRN011:UnconditionalSuppressMessageAttribute("x", " hrn001 : Tool declares no scope ")|}]
            private readonly int count, other;

            [{|HRN011:System.Diagnostics.CodeAnalysis.SuppressMessage("x", checkId: "HRN004")|}]
            public int Get([{|HRN011:SuppressMessage("x", "HRN202")|}] int id)
            {
                [{|HRN011:SuppressMessage("x", "HRN004")|}]
                static int Inner() => 1;
                Func<int> lambda = [{|HRN011:SuppressMessage("x", "HRN004")|}] () => 1;
                return Inner() + count + other + lambda();
            }
        }
        """);

    [Fact]
    public Task An_attribute_that_hides_another_rule_is_none_of_ours() => Verify.Rule<SuppressedByAttributeAnalyzer>("""
        using System.Diagnostics.CodeAnalysis;

        [SuppressMessage("Performance", "CA1822"), SuppressMessage("x", "HRN"), SuppressMessage("x", "HRN0011"), SuppressMessage("HRN001", "CA1000")]
        public sealed class Other
        {
            [Mine.SuppressMessage("x", "HRN001")]
            public int Get() => 1;
        }

        namespace Mine
        {
            public sealed class SuppressMessageAttribute(string category, string checkId) : Attribute
            {
                public string Both { get; } = category + checkId;
            }
        }
        """);

    [Fact]
    public Task The_message_offers_an_exception_where_one_can_be_made() => Verify.Message<SuppressedByAttributeAnalyzer>(
        """
        [{|#0:System.Diagnostics.CodeAnalysis.SuppressMessage("x", "HRN003")|}]
        public sealed class CrmTools;
        """,
        "[SuppressMessage] hides HRN003, and nobody answers for it: remove it, and where the exception is right state it as "
        + "[Accepted(\"HRN003\", Because = \"…\", Owner = \"…\", Until = \"…\")]");

    [Fact]
    public Task The_message_offers_none_where_none_can_be_made() => Verify.Message<SuppressedByAttributeAnalyzer>(
        """
        [{|#0:System.Diagnostics.CodeAnalysis.SuppressMessage("x", "HRN002")|}]
        public sealed class CrmTools;
        """,
        "[SuppressMessage] hides HRN002, and nobody answers for it: remove it and mend what the rule says");
}
