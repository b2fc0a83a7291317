using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SdkHarness.BuildCost.Building;

/// <summary>A project in a folder of its own, compiled with the command line of its build: with its one generator, and without any.</summary>
internal sealed partial class SyntheticProject
{
    private readonly string _folder;
    private readonly string _compiler;

    public SyntheticProject(string folder, Subject subject)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Synthetic.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup Condition="'$(Generates)' != 'false'">
                {subject.Generator}
              </ItemGroup>
              <ItemGroup>
                {subject.References}
                <Compile Remove="generated/**" />
                <Compile Remove="{Subject.NeedsGenerator}" Condition="'$(Generates)' == 'false'" />
              </ItemGroup>
            </Project>
            """);
        foreach ((string file, string text) in subject.Files)
            File.WriteAllText(Path.Combine(folder, file), text);

        (string output, _) = Command.Dotnet(
            folder, "msbuild", "-restore", "-t:Compile", "-p:Configuration=Release", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath");
        using var read = JsonDocument.Parse(output);
        _compiler = Path.Combine(read.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll");
        string[] arguments = [.. read.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(static argument => argument.GetProperty("Identity").GetString()!)];
        string[] common = [.. arguments.Where(static argument => !argument.StartsWith("/analyzer:", StringComparison.Ordinal))];
        string[] generator = [.. arguments.Where(argument =>
            argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains(subject.Assembly, StringComparison.Ordinal))];
        File.WriteAllLines(ResponseFile(generates: true), [.. common, .. generator, "/reportanalyzer", $"/generatedfilesout:{GeneratedFolder}"]);
        File.WriteAllLines(ResponseFile(generates: false), common.Where(static argument => !argument.Contains(Subject.NeedsGenerator, StringComparison.Ordinal)));
        Directory.CreateDirectory(Path.Combine(folder, "obj", "Release", "net10.0", "ref"));
        Directory.CreateDirectory(Path.Combine(folder, "obj", "Release", "net10.0", "refint"));
        Directory.CreateDirectory(GeneratedFolder);
    }

    /// <summary>The bytes that the generator wrote at the last compilation with it.</summary>
    public long GeneratedBytes => Generated.Sum(static file => file.Length);

    /// <summary>The lines that the generator wrote at the last compilation with it.</summary>
    public long GeneratedLines => Generated.Sum(static file => File.ReadLines(file.FullName).LongCount());

    private string GeneratedFolder => Path.Combine(_folder, "generated");

    private IEnumerable<FileInfo> Generated => new DirectoryInfo(GeneratedFolder).EnumerateFiles("*.cs", SearchOption.AllDirectories);

    /// <summary>Compiles once, in a process of its own.</summary>
    public CompilerRun Compile(bool generates)
    {
        (string output, double seconds) = Command.Dotnet(_folder, "exec", _compiler, $"@{ResponseFile(generates)}");
        Match reported = GeneratorTime.Match(output);
        return new CompilerRun(seconds, generates ? double.Parse(reported.Groups[1].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>Builds the project from scratch, MSBuild and the SDK's own analyzers included.</summary>
    /// <returns>The processor time, in seconds.</returns>
    public double Build(bool generates) => Command.Dotnet(
        _folder, "build", "--no-restore", "--no-incremental", "-c", "Release", "-v", "q", "-p:UseSharedCompilation=false",
        $"-p:Generates={(generates ? "true" : "false")}").Seconds;

    [GeneratedRegex(@"Total generator execution time: ([0-9.]+) seconds")]
    private static partial Regex GeneratorTime { get; }

    private string ResponseFile(bool generates) => Path.Combine(_folder, generates ? "with.rsp" : "without.rsp");
}
