namespace SdkHarness.Generators.Tests;

/// <summary>What the user's own code may do without a warning, the generated code does not warn of either.</summary>
public sealed class QuietCodeTests
{
    [Theory]
    [InlineData("public System.Threading.Tasks.Task<string>? Find() => null;")]
    [InlineData("public System.Threading.Tasks.Task? Find() => null;")]
    [InlineData("[System.Obsolete(\"going\")] public string Find() => \"\";")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"LAB001\")] public string Find() => \"\";")]
    [InlineData("#pragma warning disable LAB002\npublic Trial Find(Trial given, Stage stage) => given;\n#pragma warning restore LAB002\n")]
    public void Generated_code_says_nothing(string tool) => Assert.Empty(Generated.From($$"""
        #nullable enable
        [System.Diagnostics.CodeAnalysis.Experimental("LAB002")]
        public sealed record Trial(string Id);

        public enum Stage { Early, [System.Diagnostics.CodeAnalysis.Experimental("LAB003")] Late }

        [SdkHarness.ToolSet("tools", Owner = "tests")]
        public sealed partial class Tools
        {
            [SdkHarness.ReadScope("a.b")]
            {{tool}}
        }
        """).Diagnostics);
}
