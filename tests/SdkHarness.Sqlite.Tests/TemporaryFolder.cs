namespace SdkHarness.Sqlite.Tests;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sdkharness-sqlite-");

    /// <summary>Where the test's store goes.</summary>
    public string StorePath => Path.Combine(folder.FullName, "harness.db");

    public string Inside(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}
