using SdkHarness.LockWriter;
using SdkHarness.Symbols;

// What a build runs where it has to write the lock file: ASSEMBLY FILE.
if (args is not [var assembly, var file])
{
    Console.Error.WriteLine("Usage: dotnet SdkHarness.LockWriter.dll ASSEMBLY FILE");
    return 2;
}

string text = LockFile.Write(AssemblyEntries.Read(assembly));
if (!File.Exists(file) || File.ReadAllText(file) != text)
{
    File.WriteAllText(file, text);
    Console.WriteLine($"{file}: written. Review it and commit it: it states what agents may do.");
}

return 0;
