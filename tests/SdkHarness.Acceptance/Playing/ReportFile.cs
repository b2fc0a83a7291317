namespace SdkHarness.Acceptance.Playing;

/// <summary>Prints a report with the test's output, and keeps it under TestResults beside the test's assembly.</summary>
internal static class ReportFile
{
    public static void Write(string name, PlayReport report, ITestOutputHelper output)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "TestResults");
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, $"{name}.txt");
        File.WriteAllText(path, report.ToString());
        output.WriteLine(report.ToString());
        output.WriteLine($"Kept in {path}");
    }
}
