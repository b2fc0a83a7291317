using System.CommandLine;
using SdkHarness.Cli.Json;
using SdkHarness.LockWriter;
using SdkHarness.Symbols;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness lock</c>: writes the lock file from a built application, or says in what the two differ.</summary>
internal static class LockCommand
{
    public static Command Create(CliHost host, CommonOptions common)
    {
        var assembly = new Option<string>("--assembly")
        {
            Description = "The application's assembly, as built. It is read, and nothing of it is loaded or run.",
            HelpName = "PATH",
            Required = true,
        };
        var file = new Option<string>("--file")
        {
            Description = $"The lock file. Default: {LockFile.Name} in the current folder.",
            HelpName = "PATH",
            DefaultValueFactory = static _ => LockFile.Name,
        };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 where the file does not match." };
        var command = new Command("lock", "Writes the lock file: what every tool and agent of an application may do.") { assembly, file, check };
        command.SetBody(host, common, context => Task.FromResult(Run(
            context, context.Parsed.GetValue(assembly)!, context.Parsed.GetValue(file)!, context.Parsed.GetValue(check))));
        return command;
    }

    private static int Run(CommandContext context, string assembly, string path, bool isCheck)
    {
        IReadOnlyList<LockEntry> entries = Entries(assembly);
        string? before = File.Exists(path) ? File.ReadAllText(path) : null;
        var file = LockFile.Read(before ?? "");
        if (isCheck && file.Defect is { } defect)
            throw new CliException("lock_unreadable", $"Line {defect.Line} of '{path}': the file {defect.Problem}: {defect.Remedy}.");

        IReadOnlyList<LockDifference> differences = file.Defect is null ? LockComparison.Of(file, entries) : [];
        string after = LockFile.Write(entries);
        bool isWritten = !isCheck && before != after;
        if (isWritten)
            File.WriteAllText(path, after);

        bool matches = before is not null && differences.Count == 0;
        if (context.Json)
        {
            context.Screen.Json(
                new LockDocument(path, before is not null, matches, isWritten, entries.Count, [.. differences.Select(LockDifferenceJson.Of)]),
                CliJson.Default.LockDocument);
        }
        else
        {
            Say(context, path, before is not null, isWritten, isCheck, entries.Count, differences);
        }

        return !isCheck || matches ? ExitCode.Ok : ExitCode.No;
    }

    private static void Say(
        CommandContext context, string path, bool exists, bool isWritten, bool isCheck, int entries, IReadOnlyList<LockDifference> differences)
    {
        foreach (LockDifference difference in exists ? differences : [])
            context.Screen.Line($"{difference.Sentence}.");
        if (isWritten)
            context.Screen.Line($"{path} is written, with {entries} entries. Review it and commit it.");
        else if (isCheck && !exists)
            context.Screen.Line($"{path} is missing. Write it with 'harness lock --assembly …'.");
        else if (differences.Count == 0)
            context.Screen.Line($"{path} matches, with {entries} entries.");
    }

    private static IReadOnlyList<LockEntry> Entries(string assembly)
    {
        if (!File.Exists(assembly))
            throw new CliException("assembly_missing", $"There is no assembly at '{assembly}'. Build the application and give the path of its .dll.");

        try
        {
            return AssemblyEntries.Read(assembly);
        }
        catch (BadImageFormatException e)
        {
            throw new CliException("assembly_unreadable", $"'{assembly}' cannot be read as a .NET assembly: {e.Message}");
        }
    }
}
