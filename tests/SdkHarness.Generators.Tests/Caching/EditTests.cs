using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Tests.Caching;

/// <summary>An edit that changes nothing that anybody agreed to makes no step of the pipeline give anything new, and no file is written again.</summary>
public sealed class EditTests(ThousandTools tools) : IClassFixture<ThousandTools>
{
    [Theory]
    [InlineData("quantity + 7,", "quantity + 7 + 1,")]
    [InlineData("cancellationToken.ThrowIfCancellationRequested();", "if (quantity > 3) { cancellationToken.ThrowIfCancellationRequested(); }")]
    [InlineData("using System;\n", "using System;\nusing System.Text;\n")]
    [InlineData("namespace Synthetic.Area3;", "// A comment that moves every line,\n// and every position.\n\nnamespace Synthetic.Area3;")]
    [InlineData("    [MaxLength(20)] List<LineItem> items,", "    [MaxLength(20)]\n        List<LineItem>   items,")]
    [InlineData("/// <param name=\"cancellationToken\">Cancels.</param>", "/// <param name=\"cancellationToken\">Ends it early.</param>")]
    [InlineData("public sealed partial class Area3Tools\n{", "public sealed partial class Area3Tools\n{\n    private int _calls;\n    private int Count() => ++_calls;\n")]
    [InlineData("public enum Priority", "internal static class Unrelated { public static int Twice(int x) => 2 * x; }\npublic enum Priority")]
    public void Nothing_is_made_again_after_an_edit_that_changes_no_contract(string before, string after)
    {
        tools.Project.Edit("Area3Tools.cs", before, after);
        AssertNothingNew();
    }

    [Fact]
    public void Nothing_is_made_again_after_edits_in_another_file()
    {
        tools.Project.Add("Elsewhere.cs", "namespace Synthetic;\npublic static class Elsewhere { public static int Twice(int x) => 2 * x; }\n");
        AssertNothingNew();
        tools.Project.Edit("Elsewhere.cs", "2 * x", "x + x");
        AssertNothingNew();
        tools.Project.Edit("Elsewhere.cs", "int Twice", "long Twice");
        AssertNothingNew();
    }

    [Fact]
    public void An_edit_of_one_contract_makes_that_sets_file_again_and_no_other()
    {
        tools.Project.Edit("Area5Tools.cs", "[Range(1, 107)]", "[Range(2, 107)]");
        Assert.Single(tools.Reasons("ToolSetModel"), IncrementalStepRunReason.Modified);
        Assert.Equal(ThousandTools.Sets, tools.Reasons("ToolSetModel").Length);
        Assert.Single(tools.Outputs(), static reason => reason != IncrementalStepRunReason.Cached);
    }

    private void AssertNothingNew()
    {
        IncrementalStepRunReason[] models = tools.Reasons("ToolSetModel"), outputs = tools.Outputs();
        Assert.Equal(ThousandTools.Sets, models.Length);
        Assert.All(models, static reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached, reason.ToString()));
        Assert.True(outputs.Length >= ThousandTools.Sets, $"{outputs.Length} outputs");
        Assert.All(outputs, static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
