using SdkHarness.Acceptance.Airline;

namespace SdkHarness.Acceptance;

public sealed class BoundaryTests
{
    [Fact]
    public void Every_edge_of_the_schemas_is_where_the_bindings_have_it() => Assert.All((ToolBinding[])[.. AirlineTools.Bindings, .. ScratchpadTools.Bindings], static tool =>
        Assert.Empty(BoundaryCases.Of(tool.Contract).Select(edge => edge.Difference(tool.Check(ToolArguments.Parse(edge.Arguments)))).OfType<string>()));
}
