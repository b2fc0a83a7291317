using System.CommandLine;

namespace SdkHarness.Cli.Assemblies;

/// <summary><c>--assembly</c>: an application whose tool sets are read.</summary>
internal static class AssemblyOption
{
    public static Option<string?> Create(string use) => new("--assembly")
    {
        Description = $"{use} Its static data is read, none of its tools is run; but loading it trusts it like running it.",
        HelpName = "PATH",
    };
}
