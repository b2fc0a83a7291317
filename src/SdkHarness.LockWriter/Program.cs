using SdkHarness.LockWriter;
using SdkHarness.Symbols;

// What a build runs where it has to write the lock file: ASSEMBLY FILE.
if (args is not [var assembly, var file])
{
    Console.Error.WriteLine("Usage: dotnet SdkHarness.LockWriter.dll ASSEMBLY FILE");
    return 2;
}

try
{
    string text = LockFile.Write(AssemblyEntries.Read(assembly));
    if (!File.Exists(file) || File.ReadAllText(file) != text)
    {
        // The builds of several target frameworks run side by side: each moves a whole file into place.
        string written = $"{file}.{Environment.ProcessId}";
        File.WriteAllText(written, text);
        File.Move(written, file, overwrite: true);
        Console.WriteLine($"{file}: written. Review it and commit it: it states what agents may do.");
    }

    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
{
    Console.Error.WriteLine($"{file} could not be written from {assembly}: {e.Message}");
    return 1;
}
