using SdkHarness.SemanticKernel.Tests.Desk;

namespace SdkHarness.SemanticKernel.Tests;

public sealed class BoundaryTests
{
    [Fact]
    public void Every_edge_of_the_schemas_is_where_the_bindings_have_it() => Assert.All((ToolBinding[])[.. CrmTools.Bindings, .. BillingTools.Bindings, .. OrderTools.Bindings], static tool =>
        Assert.Empty(BoundaryCases.Of(tool.Contract).Select(edge => edge.Difference(tool.Check(ToolArguments.Parse(edge.Arguments)))).OfType<string>()));
}
