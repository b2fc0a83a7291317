using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class ClassShapeTests
{
    [Fact]
    public Task A_tool_that_nobody_may_call_is_found() => Verify.Message<ClassShapeAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed partial class {|#0:CrmTools|}
        {
            [ReadScope("a.b"), Obsolete("gone", error: true)]
            public void Old() { }

            [ReadScope("a.b"), Obsolete("going")]
            public void Older() { }

            [NotATool, Obsolete("gone", error: true)]
            public void Oldest() { }
        }
        """,
        "The tool set 'CrmTools' offers 'Old', which is obsolete as an error, so its guarded code cannot be generated: mark it [NotATool], or make that a warning");

    [Fact]
    public Task A_tool_set_that_is_not_partial_is_found() => Verify.Message<ClassShapeAnalyzer>(
        """
        [ToolSet("crm")]
        public sealed class {|#0:CrmTools|} { }
        """,
        "The tool set 'CrmTools' is not partial, so its guarded code cannot be generated: add 'partial'");

    [Fact]
    public Task An_agent_must_be_partial_too() => Verify.Message<ClassShapeAnalyzer>(
        """
        [Agent("churn-risk")]
        public sealed class {|#0:ChurnRiskAgent|} { }
        """,
        "The agent 'ChurnRiskAgent' is not partial, so its guarded code cannot be generated: add 'partial'");

    [Theory]
    [InlineData("public static partial class {|HRN007:CrmTools|} { }")]
    [InlineData("public abstract partial class {|HRN007:CrmTools|} { }")]
    [InlineData("public partial class {|HRN007:CrmTools|}<T> { }")]
    [InlineData("file partial class {|HRN007:CrmTools|} { }")]
    public Task A_shape_that_cannot_be_completed_is_found(string declaration) =>
        Verify.Rule<ClassShapeAnalyzer>($"[ToolSet(\"crm\")] {declaration}");

    [Fact]
    public Task A_nested_tool_set_is_found() => Verify.Message<ClassShapeAnalyzer>(
        """
        public partial class Outer
        {
            [ToolSet("crm")]
            public partial class {|#0:CrmTools|} { }
        }
        """,
        "The tool set 'CrmTools' is nested in 'Outer', so its guarded code cannot be generated: move it to the top level of a namespace");

    [Fact]
    public Task One_partial_part_and_ordinary_classes_pass() => Verify.Rule<ClassShapeAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools { }

        public sealed partial class CrmTools { }

        [ToolSet("billing")]
        internal partial record BillingTools { }

        public abstract class Ordinary<T> { }
        """);

    [Fact]
    public Task The_fix_adds_partial_and_keeps_comments_and_modifiers() => Verify.Fix<ClassShapeAnalyzer, ClassShapeFix>(
        """
        /// <summary>The CRM.</summary>
        [ToolSet("crm")]
        public sealed class {|HRN007:CrmTools|} { }

        // The billing system.
        [ToolSet("billing")]
        class {|HRN007:BillingTools|} { }

        [Agent("churn-risk")]
        public record {|HRN007:ChurnRiskAgent|} { }
        """,
        """
        /// <summary>The CRM.</summary>
        [ToolSet("crm")]
        public sealed partial class CrmTools { }

        // The billing system.
        [ToolSet("billing")]
        partial class BillingTools { }

        [Agent("churn-risk")]
        public partial record ChurnRiskAgent { }
        """,
        "HRN007.partial");
}
