using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using SdkHarness.Packages;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace SdkHarness.Packages;

/// <summary>The package, packed with a version of its own, and the users' projects that take it, built once for all tests outside the solution.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sdkharness-packages-");
    private readonly string _version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}.{Environment.ProcessId}");

    /// <summary>What each step took.</summary>
    public string Timing { get; private set; } = "";

    /// <summary>What the build of all projects said.</summary>
    internal BuildLog Build { get; private set; } = new("");

    /// <summary>The folder of a project.</summary>
    internal string FolderOf(Consumer project) => Path.Combine(_folder.FullName, "projects", project.Name);

    public async ValueTask InitializeAsync()
    {
        string packages = Path.Combine(_folder.FullName, "packages");
        string source = Path.Combine(Metadata("HarnessRoot"), "src/SdkHarness/SdkHarness.csproj");
        await StepAsync("pack", _folder.FullName, 0, "pack", source, "-c", Metadata("Configuration"), "-o", packages, $"-p:PackageVersion={_version}", "--no-build", "-v", "quiet");

        string projects = Directory.CreateDirectory(Path.Combine(_folder.FullName, "projects")).FullName;
        await File.WriteAllTextAsync(Path.Combine(projects, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <HarnessLock>off</HarnessLock>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(projects, "Directory.Build.targets"), "<Project />");
        foreach (Consumer project in Projects.All.Append(Projects.Mendable))
            project.Write(projects, _version);
        string[] names = [.. Projects.All.Append(Projects.Mendable).Select(static project => $"  <Project Path=\"{project.Name}/{project.Name}.csproj\" />")];
        await File.WriteAllTextAsync(Path.Combine(projects, "All.slnx"), $"<Solution>\n{string.Join('\n', names)}\n</Solution>\n");
        await StepAsync("restore", projects, 0, "restore", "All.slnx", "-v", "quiet");
        Build = new BuildLog(await StepAsync("build", projects, 1, "build", "All.slnx", "--no-restore", "-m:2", "-v", "minimal", "-tl:off", "-clp:NoSummary"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        // The SDK has unpacked the package beside the user's others.
        string unpacked = Path.Combine(
            Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages"),
            "sdkharness", _version);
        if (Directory.Exists(unpacked))
            Directory.Delete(unpacked, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> StepAsync(string name, string folder, int exitCode, params string[] arguments)
    {
        long started = Stopwatch.GetTimestamp();
        (int code, string output) = await Command.DotnetAsync(folder, arguments);
        Timing += string.Create(CultureInfo.InvariantCulture, $"{name} {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; ");
        Assert.True(code == exitCode, $"{name} ended with {code}:\n{output}");
        return output;
    }

    internal static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
