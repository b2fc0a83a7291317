using System.Text.Json;

namespace SdkHarness.Testing;

/// <summary>Third-party data for tests: beside the repository in ../shared/data, or where HARNESS_SHARED_DATA says; a folder a source.</summary>
public static class SharedData
{
    /// <summary>The environment variable that overrides the place.</summary>
    public const string Variable = "HARNESS_SHARED_DATA";

    private static readonly string? Root = FindRoot();

    /// <summary>Whether the data of a source is there.</summary>
    public static bool Has(string source) => Root is not null && Directory.Exists(System.IO.Path.Combine(Root, source));

    /// <summary>Skips the test where the data of one of the sources is absent.</summary>
    public static void Require(params string[] sources) => Assert.SkipUnless(
        sources.All(Has),
        $"This reads third-party data that is no part of this repository: put {string.Join(" and ", sources)} into ../shared/data beside it, or set {Variable}.");

    /// <summary>The path of a file of a source.</summary>
    public static string Path(string source, params string[] names) => System.IO.Path.Combine([Root ?? "", source, .. names]);

    /// <summary>The values of a file with one JSON value a line.</summary>
    public static IEnumerable<JsonElement> Lines(string source, params string[] names) =>
        File.ReadLines(Path(source, names)).Select(static line => JsonElement.Parse(line));

    /// <summary>The one JSON value of a file.</summary>
    public static JsonElement Json(string source, params string[] names) => JsonElement.Parse(File.ReadAllText(Path(source, names)));

    private static string? FindRoot() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : BesideRepository();

    private static string? BesideRepository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "SdkHarness.sln")))
                return System.IO.Path.Combine(at.FullName, "..", "shared", "data");
        }

        return null;
    }
}
