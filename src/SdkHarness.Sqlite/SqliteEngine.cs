using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>What is demanded of the SQLite library, and what its errors mean.</summary>
internal static class SqliteEngine
{
    /// <summary>Below this version two processes that checkpoint one write-ahead log can lose commits.</summary>
    public static Version Oldest { get; } = new(3, 51, 3);

    /// <summary>Refuses a library that is too old.</summary>
    /// <param name="version">The library's version, for example <c>3.53.3</c>.</param>
    /// <exception cref="StoreUnavailableException">It is older than <see cref="Oldest"/>.</exception>
    public static void Require(string version)
    {
        if (!Version.TryParse(version, out Version? found) || found < Oldest)
        {
            throw new StoreUnavailableException(
                $"SQLite {version} is loaded; a store needs {Oldest} or later, since older ones can lose commits when two processes share a "
                + "file. Remove the other SQLite bundle, or update Microsoft.Data.Sqlite.");
        }
    }

    /// <summary>Says what an error means, in words.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The words, with SQLite's own code.</returns>
    public static string Explain(SqliteException error) => error.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"another process holds its lock (SQLite {error.SqliteExtendedErrorCode})",
        SQLitePCL.raw.SQLITE_FULL => $"the disk is full (SQLite {error.SqliteExtendedErrorCode})",
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => $"it may not be written (SQLite {error.SqliteExtendedErrorCode})",
        SQLitePCL.raw.SQLITE_CANTOPEN => $"the file cannot be opened (SQLite {error.SqliteExtendedErrorCode})",
        SQLitePCL.raw.SQLITE_NOTADB => $"the file is no SQLite database (SQLite {error.SqliteExtendedErrorCode})",
        SQLitePCL.raw.SQLITE_CORRUPT => $"the file is damaged (SQLite {error.SqliteExtendedErrorCode})",
        _ => $"SQLite {error.SqliteExtendedErrorCode}, {error.Message}",
    };
}
