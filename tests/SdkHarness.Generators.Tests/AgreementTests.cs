using System.Globalization;
using System.Text.Json;
using SdkHarness.Generators.Tests.Agreement;

namespace SdkHarness.Generators.Tests;

/// <summary>
/// The generated check accepts exactly what an independent validator accepts under the generated schema. Never generated, since the two may
/// rightly differ there: empty text (taken as no arguments), nesting beyond 32 levels and text beyond 1 MiB (limits that no schema states),
/// offsets over 14 hours and leap seconds (RFC 3339 has them, .NET does not). Left out of the comparison: the rules of IValidatableObject, which no
/// schema states, and arguments of type Uri that are well-formed by RFC 3986 but that .NET cannot take apart (<c>https:a</c>).
/// </summary>
public sealed class AgreementTests
{
    /// <summary>HARNESS_PROPERTY_CASES: how many calls; 15,000 by default.</summary>
    private static int Cases =>
        int.TryParse(Environment.GetEnvironmentVariable("HARNESS_PROPERTY_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 15_000;

    [Fact]
    public async Task The_check_accepts_what_an_independent_validator_accepts_under_the_schema()
    {
        await Validator.RequireAsync();
        var random = new Random(20261102);
        ToolBinding[] tools = [.. OrderTools.Bindings, .. KitchenTools.Bindings, .. ConstraintTools.Bindings, .. BookingTools.Bindings, .. Types.EchoTools.Bindings];
        Comparison comparison = await Comparison.OfAsync([.. Comparison.MakeCalls(tools, Cases, random, new ArgumentMaker(random))]);
        TestContext.Current.SendDiagnosticMessage($"{comparison.Calls} calls, {comparison.Valid} valid, {comparison.Differences.Count} differences");
        Assert.True(comparison.Differences.Count == 0, string.Join("\n", comparison.Differences.Take(20)));
        Assert.Equal(0, comparison.Undecided);
        Assert.InRange(comparison.Valid, comparison.Calls / 10, comparison.Calls * 9 / 10);
    }

    [Theory]
    [InlineData("\"maximum\":100", "\"maximum\":99", "refuses")]
    [InlineData("\"maximum\":100", "\"maximum\":101", "accepts")]
    [InlineData("\"additionalProperties\":false", "\"additionalProperties\":true", "accepts")]
    public async Task A_schema_that_says_something_else_is_found(string part, string otherwise, string theirs)
    {
        await Validator.RequireAsync();
        ToolBinding tool = Call.Tool<OrderTools>("update_order");
        string schema = tool.Contract.InputSchema.GetRawText();
        var other = new OtherSchema(tool, JsonElement.Parse(schema.Replace(part, otherwise, StringComparison.Ordinal)));
        Comparison comparison = await Comparison.OfAsync(
        [
            (other, """{"id":"ABC-1","quantity":100,"priority":"High","items":null}"""),
            (other, """{"id":"ABC-1","quantity":101,"priority":"High","items":null}"""),
            (other, """{"id":"ABC-1","quantity":5,"priority":"High","items":null,"hack":1}"""),
            (other, """{"id":"ABC-1","quantity":5,"priority":"High","items":null}"""),
        ]);
        Assert.Contains($"the validator {theirs}", Assert.Single(comparison.Differences), StringComparison.Ordinal);
    }
}
