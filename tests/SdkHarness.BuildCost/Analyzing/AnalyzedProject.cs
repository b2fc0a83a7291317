using System.Text.Json;
using SdkHarness.BuildCost.Building;

namespace SdkHarness.BuildCost.Analyzing;

/// <summary>The synthetic application in a folder, built with the generators and one choice of analyzers.</summary>
internal sealed class AnalyzedProject
{
    /// <summary>The version of Meziantou.Analyzer that stands beside ours.</summary>
    public const string Meziantou = "3.0.321";

    private readonly string _folder;
    private readonly string _compiler;

    public AnalyzedProject(string folder, int tools)
    {
        _folder = folder;
        Tools = tools;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Synthetic.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <!-- The SDK's own rules cost more than all the rest of this build, and would hide what ours do. -->
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{Beside("SdkHarness.dll")}" />
                <Analyzer Include="{Beside("SdkHarness.Generators.dll")}" />
                <Analyzer Include="{Beside("SdkHarness.Analyzers.dll")}" Condition="'$(Analyzers)' == '{Analyzers.Harness}'" />
                <PackageReference Include="Meziantou.Analyzer" Version="{Meziantou}" ExcludeAssets="all" GeneratePathProperty="true" />
                <Analyzer Include="$(PkgMeziantou_Analyzer)/analyzers/dotnet/roslyn5.9/cs/Meziantou.Analyzer.dll" Condition="'$(Analyzers)' == '{Analyzers.Meziantou}'" />
              </ItemGroup>
            </Project>
            """);
        foreach ((string file, string text) in SyntheticApplication.Files(tools))
        {
            File.WriteAllText(Path.Combine(folder, file), text);
            Lines += text.Count(static character => character == '\n');
        }

        Command.Dotnet(folder, "restore", "-v", "q");
        _compiler = Path.Combine(Evaluate(Analyzers.None).GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        foreach (Analyzers choice in Enum.GetValues<Analyzers>())
        {
            IEnumerable<string> arguments = Evaluate(choice).GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static argument => argument.GetProperty("Identity").GetString()!);
            File.WriteAllLines(ResponseFile(choice), arguments.Append("/reportanalyzer"));
        }

        Directory.CreateDirectory(Path.Combine(folder, "obj", "Release", "net10.0", "ref"));
        Directory.CreateDirectory(Path.Combine(folder, "obj", "Release", "net10.0", "refint"));
    }

    /// <summary>How many tools it has.</summary>
    public int Tools { get; }

    /// <summary>How many lines it has.</summary>
    public int Lines { get; }

    /// <summary>Builds it from scratch, with the compiler in the build's own processes.</summary>
    /// <returns>The processor time, in seconds.</returns>
    public double Build(Analyzers choice) => Command.Dotnet(
        _folder, "build", "--no-restore", "--no-incremental", "-c", "Release", "-v", "q", "-clp:ErrorsOnly", "-p:UseSharedCompilation=false", $"-p:Analyzers={choice}").Seconds;

    /// <summary>Compiles it, without MSBuild.</summary>
    /// <returns>The processor time in seconds, and what the compiler says of each analyzer, as <c>-p:ReportAnalyzer=true</c> asks it to.</returns>
    public (double Seconds, AnalyzerReport Report) Compile(Analyzers choice)
    {
        (string output, double seconds) = Command.Dotnet(_folder, "exec", _compiler, $"@{ResponseFile(choice)}");
        return (seconds, AnalyzerReport.Read(output));
    }

    private JsonElement Evaluate(Analyzers choice) => JsonElement.Parse(Command.Dotnet(
        _folder, "msbuild", "-t:Compile", "-p:Configuration=Release", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
        "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath", $"-p:Analyzers={choice}").Output);

    private string ResponseFile(Analyzers choice) => Path.Combine(_folder, $"{choice}.rsp");

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);
}
