namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class SchemaTests
{
    private const string Constraints = "System.ComponentModel.DataAnnotations.";

    [Fact]
    public Task What_no_value_can_keep_no_schema_can_say_or_nobody_checks_is_found() => Verify.Rule<SchemaAnalyzer>($$"""
        public record Line([{{Constraints}}Range(1, 9)] int Count = 0);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public int Default([{{Constraints}}Range(1, 5)] int {|HRN204:count|} = 0) => count;

            [ReadScope("a.b")]
            public int Nothing([{{Constraints}}MinLength(3), {{Constraints}}MaxLength(2)] string {|HRN204:name|}) => 0;

            [ReadScope("a.b")]
            public int Unsayable([{{Constraints}}CreditCard] string {|HRN204:name|}) => 0;

            [ReadScope("a.b")]
            public int Unchecked([{{Constraints}}Range(1, 2)] CancellationToken {|HRN204:token|}) => 0;

            [ReadScope("a.b")]
            public int Member(List<Line> {|HRN204:lines|}) => 0;

            [ReadScope("a.b"), Tool(MaxItems = 0)]
            public IAsyncEnumerable<int> {|HRN204:Items|}() => null;
        }
        """);

    [Fact]
    public Task A_pattern_that_cannot_run_is_found() => Verify.Rule<SchemaAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public int One([{{Constraints}}RegularExpression("(?=a)a")] string {|HRN205:x|}) => 0;

            [ReadScope("a.b")]
            public int Two([{{Constraints}}RegularExpression("(")] string {|HRN205:x|}) => 0;
        }
        """);

    [Fact]
    public Task A_key_that_is_none_is_found() => Verify.Rule<SchemaAnalyzer>("""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [WriteScope("a.b")]
            public void Typed([IdempotencyKey] Guid {|HRN206:key|}) { }

            [WriteScope("a.b")]
            public void Twice([IdempotencyKey] string one, [IdempotencyKey] string {|HRN206:two|}) { }
        }
        """);

    [Fact]
    public Task An_example_that_does_not_fit_is_found() => Verify.Rule<SchemaAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Finds.</summary>
            /// <param name="count">How many. <example>9</example></param>
            [ReadScope("a.b")]
            public int Find([{{Constraints}}Range(1, 5)] int {|HRN207:count|}) => 0;

            /// <summary>Finds.</summary>
            /// <example>{"count":7}</example>
            [ReadScope("a.b")]
            public int {|HRN207:Call|}([{{Constraints}}Range(1, 5)] int count) => 0;
        }
        """);

    [Fact]
    public Task What_can_be_kept_passes() => Verify.Rule<SchemaAnalyzer>($$"""
        public record Line([{{Constraints}}Range(1, 9)] int Count = 1);

        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            /// <summary>Finds.</summary>
            /// <param name="id">The id. <example>"ACC-1"</example></param>
            /// <example>{"id":"ACC-2","lines":[{"count":2}]}</example>
            [ReadScope("a.b")]
            public int Find([{{Constraints}}RegularExpression("ACC-[0-9]")] string id, List<Line> lines, [IdempotencyKey] string key = "", CancellationToken token = default) => 0;

            [NotATool]
            public int Helper([{{Constraints}}Range(1, 5)] int count = 0) => count;
        }

        public sealed class NoTools
        {
            public int Find([{{Constraints}}Range(1, 5)] int count = 0) => count;
        }
        """);

    [Fact]
    public Task Half_typed_code_is_no_trouble() => Verify.Rule<SchemaAnalyzer>($$"""
        [ToolSet("crm")]
        public sealed partial class CrmTools
        {
            [ReadScope("a.b")]
            public int One([{|CS1729:{{Constraints}}Range(1)|}] int count) => 0;

            [ReadScope("a.b")]
            public int Two([{{Constraints}}Range(1, {|CS0103:nowhere|})] int count) => 0;

            [ReadScope("a.b")]
            public int Three({|CS0246:Lin|} line) => 0;
        }
        """);
}
