namespace SdkHarness.Generators.Tests;

public sealed class SnapshotTests
{
    private const string Source = """
        namespace Shop;

        /// <summary>The revenue team's CRM.</summary>
        [ToolSet("crm", Owner = "revenue-platform")]
        public sealed partial class CrmTools
        {
            /// <summary>Reads one account's CRM record.</summary>
            /// <param name="accountId">The CRM account id, for example ACC-1042.</param>
            [ReadScope("crm.account")]
            [OnFailure(Failure.Transient, Recovery.Retry, Attempts = 3)]
            [OnFailure(Failure.Unavailable, Recovery.Fallback, Method = nameof(GetCachedAccountAsync))]
            public Task<Account> GetAccountAsync([RegularExpression("^ACC-[0-9]{4}$")] string accountId, CancellationToken cancellationToken) => throw new NotSupportedException();

            /// <summary>Changes the renewal forecast of one account.</summary>
            [WriteScope("crm.forecast")]
            [RequiresApproval(Role = "revenue-lead", Reason = "The forecast drives the board number")]
            [RequiresEvidence("billing.status", MaxAgeMinutes = 60)]
            public Task ChangeForecastAsync(string accountId, [Range(0, 1)] decimal probability, List<Line>? lines, [IdempotencyKey] string idempotencyKey) => throw new NotSupportedException();

            private Task<Account> GetCachedAccountAsync(string accountId) => throw new NotSupportedException();
        }

        public enum Tier { Basic, Plus }

        public sealed record Line(string Sku, int Quantity = 1);

        public sealed record Account([property: UniqueKey] string Id, Tier? Tier, [property: Sensitive("contact")] string Mail, IReadOnlyList<Line> Lines);

        [Agent("churn-risk", Owner = "customer-success", Version = "2026.11.1")]
        [UsesTools<CrmTools>]
        [Grant(Read = ["crm.account"], Labels = ["contact"])]
        public sealed partial class ChurnRiskAgent { public static string Instructions => "Look for churn."; }
        """;

    [Theory]
    [InlineData("Shop.CrmTools.Tools.g.cs")]
    [InlineData("Shop.ChurnRiskAgent.Agent.g.cs")]
    public void The_generated_file_is_the_reviewed_one_and_compiles_without_a_warning(string file)
    {
        (IReadOnlyDictionary<string, string> files, IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> diagnostics) = Generated.From(Source);
        Assert.Empty(diagnostics);
        Check(file, files[file]);
    }

    [Fact]
    public void Failing_closed_leaves_the_reviewed_errors()
    {
        (IReadOnlyDictionary<string, string> files, _) = Generated.From("""
            [ToolSet("shop")]
            public sealed partial class Tools
            {
                public int Undeclared() => 1;
                [WriteScope("a.b")] public int Unguarded() => 1;
            }
            """);
        Check("Tools.Problems.g.cs", files["Tools.Problems.g.cs"]);
    }

    [Fact]
    public void A_tool_emits_little_code()
    {
        string code = Generated.From(Source).Files["Shop.CrmTools.Tools.g.cs"];
        string call = code[code.IndexOf("case 1: // crm_change_forecast", StringComparison.Ordinal)..];
        call = call[..call.IndexOf("default:", StringComparison.Ordinal)];
        string contract = code[code.IndexOf("{\"name\":\"change_forecast\"", StringComparison.Ordinal)..];
        contract = contract[..contract.IndexOf("]}\n", StringComparison.Ordinal)];
        Assert.InRange(call.Length + contract.Length, 200, 2500);
        Assert.InRange((call + contract).Count(static c => c == '\n'), 3, 10);
    }

    /// <summary>Compares with Snapshots/NAME.txt. Where HARNESS_ACCEPT_SNAPSHOTS is set, writes it beside the tests, for review.</summary>
    private static void Check(string name, string text)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Snapshots", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("HARNESS_ACCEPT_SNAPSHOTS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"{name}.txt"), text);
            return;
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
