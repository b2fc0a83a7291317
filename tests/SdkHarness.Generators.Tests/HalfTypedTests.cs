namespace SdkHarness.Generators.Tests;

/// <summary>What the compiler refuses anyhow is no reason for a generator to fall over; each of these once was.</summary>
public sealed class HalfTypedTests
{
    private const string Body = """{ [ReadScope("a.b")] public int Get(int x) => x; }""";

    [Theory]
    [InlineData($"[ToolSet(\"shop\")] public partial class Tools {Body} [ToolSet(\"shop\")] public partial class Tools {{ }}")]
    [InlineData($"[ToolSet(\"shop\")] public partial class Tools {Body} [ToolSet(\"shop\")] public partial record Tools {Body}")]
    [InlineData($"[ToolSet(\"shop\")] public class Tools {Body} [ToolSet(\"shop\")] public class Tools {Body}")]
    [InlineData("[Agent(\"clerk\")] public partial class Clerk { } [Agent(\"clerk\")] public partial class Clerk { }")]
    [InlineData("[Agent(\"clerk\")] public class Clerk { } [Agent(\"clerk\")] public class Clerk { }")]
    public void A_class_that_is_declared_twice_is_read_once(string source) => Assert.Single(Generated.From(source).Files);

    [Fact]
    public void Names_that_differ_in_case_alone_have_files_of_their_own()
    {
        IReadOnlyDictionary<string, string> files = Generated.From(
            $"[ToolSet(\"one\")] public partial class CrmTools {Body} [ToolSet(\"two\")] public partial class CRMTools {Body} [ToolSet(\"three\")] public partial class Tools {Body}").Files;
        Assert.Equal(3, files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("Tools.Tools.g.cs", files.Keys);
    }

    [Fact]
    public void A_class_in_a_class_has_another_file_than_one_in_a_namespace_of_that_name() => Assert.Equal(2, Generated.From(
        $"public class Desk {{ [ToolSet(\"a\")] public class Tools {Body} }} namespace Desk {{ [ToolSet(\"b\")] public class Tools {Body} }}").Files.Count);

    [Fact]
    public void A_name_may_have_characters_that_a_file_name_may_not() => Assert.Single(Generated.From($"[ToolSet(\"shop\")] public partial class Tools\u203F {Body}").Files);

    [Theory]
    [InlineData("List<> lines")]
    [InlineData("Dictionary<,> lines")]
    [InlineData("long number, long number")]
    public void Parameters_that_do_not_compile_make_no_tool(string parameters) => Assert.DoesNotContain(
        Generated.From($"[ToolSet(\"shop\")] public partial class Tools {{ [ReadScope(\"a.b\")] public int Get({parameters}) => 1; }}").Files.Values,
        static file => file.Contains("Get(", StringComparison.Ordinal));
}
