using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>Where a store's file is and how its connections are opened.</summary>
internal sealed partial class StoreLocation
{
    private readonly SqliteConnectionStringBuilder settings;

    /// <summary>Reads a path or a connection string.</summary>
    /// <param name="pathOrConnectionString">A file path, or a connection string with <c>Data Source</c>.</param>
    /// <exception cref="ArgumentException">It names no file, or asks for a mode that cannot hold a store.</exception>
    public StoreLocation(string pathOrConnectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pathOrConnectionString);
        settings = NamesDataSource.IsMatch(pathOrConnectionString)
            ? new SqliteConnectionStringBuilder(pathOrConnectionString)
            : new SqliteConnectionStringBuilder { DataSource = pathOrConnectionString };
        bool isFile = settings.DataSource.Length > 0 && !settings.DataSource.StartsWith(':')
            && !settings.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            && settings.Mode is SqliteOpenMode.ReadWriteCreate or SqliteOpenMode.ReadWrite;
        if (!isFile)
        {
            throw new ArgumentException(
                $"'{pathOrConnectionString}' names no file that can be written. Give a path such as harness.db; for a store in memory, "
                + "name no store at all.",
                nameof(pathOrConnectionString));
        }

        FilePath = Path.GetFullPath(settings.DataSource);
        settings.DataSource = FilePath;
        settings.Cache = SqliteCacheMode.Private;
        settings.ForeignKeys = true;
    }

    /// <summary>The file's full path.</summary>
    public string FilePath { get; }

    /// <summary>The file's write-ahead log.</summary>
    public string WalPath => FilePath + "-wal";

    /// <summary>How long a lock of another process is waited for: the connection string's <c>Default Timeout</c>, by default 30 seconds.</summary>
    public TimeSpan BusyTimeout => TimeSpan.FromSeconds(settings.DefaultTimeout);

    /// <summary>Checks, without changing anything, that the file is ours or can be made.</summary>
    /// <exception cref="StoreUnavailableException">The directory is missing, the file is no store, or it may not be created.</exception>
    /// <exception cref="StoreVersionException">The file was written by a newer version.</exception>
    public void Check()
    {
        string directory = Path.GetDirectoryName(FilePath)!;
        if (!Directory.Exists(directory))
        {
            throw new StoreUnavailableException(
                $"The store '{FilePath}' cannot be opened: the directory '{directory}' does not exist. Create it, or name another path.");
        }

        FileInfo file = new(FilePath);
        if (!file.Exists && settings.Mode == SqliteOpenMode.ReadWrite)
        {
            throw new StoreUnavailableException(
                $"The store '{FilePath}' does not exist, and Mode=ReadWrite does not create it. Check the path.");
        }

        if (file is { Exists: true, Length: > 0 })
        {
            using SqliteSession session = Open(SqliteOpenMode.ReadOnly, pooling: false);
            try
            {
                Schema.Check(session, FilePath);
            }
            catch (SqliteException e)
            {
                throw CannotOpen(e);
            }
        }
    }

    /// <summary>Opens the one connection that writes.</summary>
    /// <returns>The connection, in WAL mode, with every commit synced to the disk, and the schema up to date.</returns>
    public SqliteSession OpenWriter()
    {
        SqliteSession session = Open(settings.Mode, pooling: false);
        try
        {
            SqliteEngine.Require(session.EngineVersion);
            session.Run($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = {GroupCommitWriter.LargestWal}");
            Schema.Migrate(session, FilePath);
            return session;
        }
        catch (SqliteException e)
        {
            session.Dispose();
            throw CannotOpen(e);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection for one short read.</summary>
    /// <returns>The connection, from a pool.</returns>
    public SqliteSession OpenReader() => Open(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>Closes the pooled connections.</summary>
    public void CloseReaders()
    {
        using SqliteConnection connection = new(ConnectionString(SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(connection);
    }

    private SqliteSession Open(SqliteOpenMode mode, bool pooling)
    {
        SqliteConnection connection = new(ConnectionString(mode, pooling));
        try
        {
            connection.Open();
            SqliteSession session = new(connection);
            session.Run($"PRAGMA busy_timeout = {BusyTimeout.TotalMilliseconds:F0}");
            return session;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw CannotOpen(e);
        }
    }

    private StoreUnavailableException CannotOpen(SqliteException error) => new(
        $"The store '{FilePath}' cannot be opened: {SqliteEngine.Explain(error)}. Check that it is a harness store and may be written.", error);

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder(settings.ConnectionString) { Mode = mode, Pooling = pooling }.ConnectionString;

    [GeneratedRegex(@"(^|;)\s*(data\s?source|filename)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesDataSource { get; }
}
