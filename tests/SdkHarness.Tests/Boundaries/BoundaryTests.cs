using SdkHarness.Tests.Desk;

namespace SdkHarness.Tests.Boundaries;

/// <summary>As docs/boundaries.md has it.</summary>
public sealed class BoundaryTests
{
    public static IEnumerable<TheoryDataRow<ToolBinding, BoundaryCase>> Edges =>
        from tool in DeskTools.Bindings
        from edge in BoundaryCases.Of(tool.Contract)
        select new TheoryDataRow<ToolBinding, BoundaryCase>(tool, edge) { TestDisplayName = $"{tool.Contract.FunctionName} {edge}" };

    [Theory]
    [MemberData(nameof(Edges), DisableDiscoveryEnumeration = true)]
    public void Every_edge_is_where_the_schema_has_it(ToolBinding tool, BoundaryCase edge) =>
        Assert.Null(edge.Difference(tool.Check(ToolArguments.Parse(edge.Arguments))));
}
