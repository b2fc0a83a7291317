using System.Data.Common;

namespace SdkHarness.Cli.Stores;

/// <summary>Opens the store that <c>--store</c> names. The command reads and decides; it never creates a store.</summary>
internal static class StoreOpener
{
    public static async ValueTask<IHarnessStore> OpenAsync(string name, CancellationToken cancellationToken)
    {
        string connection = Connection(name);
        SqliteStore store;
        try
        {
            store = new SqliteStore(connection);
        }
        catch (ArgumentException e)
        {
            throw new CliException("store_name", $"'{name}' does not name a store: {e.Message}");
        }

        RequireFile(store.FilePath, name);
        try
        {
            await store.OpenAsync(cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static string Connection(string name)
    {
        if (File.Exists(name) || !name.Contains('=', StringComparison.Ordinal))
            return new DbConnectionStringBuilder { ["Data Source"] = name, ["Mode"] = "ReadWrite" }.ConnectionString;

        var settings = new DbConnectionStringBuilder();
        try
        {
            settings.ConnectionString = name;
        }
        catch (ArgumentException e)
        {
            throw new CliException("store_name", $"'{name}' is neither a file nor a connection string: {e.Message}");
        }

        if (settings.ContainsKey("Data Source") || settings.ContainsKey("DataSource") || settings.ContainsKey("Filename"))
        {
            settings["Mode"] = "ReadWrite";
            return settings.ConnectionString;
        }

        throw new CliException(
            "store_name",
            $"The connection string has no 'Data Source': it names {string.Join(", ", settings.Keys.Cast<string>())}. "
            + "This version of harness opens SQLite stores only; give the file's path or 'Data Source=PATH'.");
    }

    private static void RequireFile(string path, string name)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new CliException(
                "store_missing",
                $"There is no store at '{name}' ({path}). An application creates it with its first run; "
                + "name an existing one with --store PATH or the environment variable HARNESS_STORE.");
        }

        if (file.Length == 0)
        {
            throw new CliException(
                "store_missing", $"The file '{path}' is empty: it is not a harness store. Check --store and HARNESS_STORE.");
        }
    }
}
