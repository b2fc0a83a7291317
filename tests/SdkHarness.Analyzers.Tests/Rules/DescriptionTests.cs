using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class DescriptionTests
{
    [Theory]
    [InlineData("", "public int {|#0:Find|}() => 0;", "tool 'CrmTools.Find'", "write a doc comment, or [Tool(Description = …)]")]
    [InlineData("/// <summary> </summary>", "public int {|#0:Find|}() => 0;", "tool 'CrmTools.Find'", "write a doc comment, or [Tool(Description = …)]")]
    [InlineData("/// <summary>Finds.</summary>", "public int Find(string {|#0:id|}) => 0;", "parameter 'id' of the tool 'CrmTools.Find'", "write <param name=\"id\"> in the doc comment, or [Description]")]
    [InlineData("/// <summary>Finds.</summary>\n    /// <param name=\"id\"></param>", "public int Find(string {|#0:id|}) => 0;", "parameter 'id' of the tool 'CrmTools.Find'", "write <param name=\"id\"> in the doc comment, or [Description]")]
    public Task What_has_no_words_is_found(string comment, string method, string what, string remedy) => Verify.Message<DescriptionAnalyzer>(
        $$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            {{comment}}
            [ReadScope("a.b")]
            {{method}}
        }
        """,
        $"The {what} has no description, so there is only its name to go by: {remedy}");

    [Fact]
    public Task Properties_of_results_are_found_once_where_they_are_declared() => Verify.Rule<DescriptionAnalyzer>("""
        public record Account(string {|HRN202:Id|}, List<Line> {|HRN202:Lines|});

        public class Line : Counted
        {
            public string {|HRN202:Text|} { get; init; }
            internal string Hidden { get; init; }
        }

        public class Counted
        {
            public int {|HRN202:Count|} { get; init; }
        }

        public record Page<T>(T {|HRN202:Item|});

        public record Unused(string Id);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Finds.</summary>
            [ReadScope("a.b")]
            public Task<Account> Find() => null;

            /// <summary>Finds.</summary>
            [ReadScope("a.b")]
            public Page<Account> FindAgain() => null;

            /// <summary>Finds.</summary>
            [ReadScope("a.b")]
            public IAsyncEnumerable<Page<int>> Stream() => null;
        }
        """);

    [Fact]
    public Task Every_way_of_describing_passes() => Verify.Rule<DescriptionAnalyzer>("""
        /// <param name="Id">The id.</param>
        public record Account(string Id, [property: System.ComponentModel.Description("The name.")] string Name)
        {
            /// <summary>Where.</summary>
            public string City { get; init; }

            [System.Text.Json.Serialization.JsonIgnore]
            public string Ignored { get; init; }
        }

        public interface IFinds
        {
            /// <summary>Finds.</summary>
            /// <param name="id">Whom.</param>
            [ReadScope("a.b")]
            Account Find(string id);
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools : IFinds
        {
            public Account Find(string id) => null;

            [ReadScope("a.b"), Tool(Description = "Counts.")]
            public int Count([System.ComponentModel.Description("What.")] string what, CancellationToken cancellationToken, ToolCallContext context) => 0;

            /// <summary>Sets <paramref name="what"/>.</summary>
            /// <param name="what">What.</param>
            [WriteScope("a.b")]
            public void Set(string what, [IdempotencyKey] string key) { }

            [WriteScope("a.b"), Blocked("Nobody.")]
            public Unseen Delete(string what) => null;

            [NotATool]
            public void Helper(string what) { }
        }

        public record Unseen(string Id);
        """);

    [Fact]
    public Task The_fix_adds_what_is_to_be_filled_in_and_the_finding_stays() => Verify.Fix<DescriptionAnalyzer, DescriptionFix>(
        """
        public record Account(string {|HRN202:Id|});

        public sealed class Line
        {
            public string {|HRN202:Text|} { get; init; }
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public Account {|HRN202:Find|}(string {|HRN202:id|}, int {|HRN202:count|}) => null;

            /// <summary>Lists.</summary>
            [ReadScope("a.b")]
            public Line List(string {|HRN202:id|}) => null;

            /// <param name="id">Whom.</param>
            [ReadScope("a.b")]
            public int {|HRN202:Count|}(string id) => 0;
        }
        """,
        """
        /// <param name="Id"></param>
        public record Account(string {|HRN202:Id|});

        public sealed class Line
        {
            /// <summary></summary>
            public string {|HRN202:Text|} { get; init; }
        }

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary></summary>
            /// <param name="id"></param>
            /// <param name="count"></param>
            [ReadScope("a.b")]
            public Account {|HRN202:Find|}(string {|HRN202:id|}, int {|HRN202:count|}) => null;

            /// <summary>Lists.</summary>
            /// <param name="id"></param>
            [ReadScope("a.b")]
            public Line List(string {|HRN202:id|}) => null;

            /// <summary></summary>
            /// <param name="id">Whom.</param>
            [ReadScope("a.b")]
            public int {|HRN202:Count|}(string id) => 0;
        }
        """,
        "HRN202.skeleton",
        remains: true);
}
