namespace SdkHarness;

/// <summary>Brings a file's schema up to date, and refuses what is not ours or newer than this version.</summary>
internal static class Schema
{
    /// <summary>What <c>PRAGMA application_id</c> says of a harness store: HRNS in ASCII.</summary>
    public const long ApplicationId = 0x48524E53;

    private static readonly Migration[] Migrations = [Migration0001.Step];

    /// <summary>The schema version that this version writes.</summary>
    public static int CurrentVersion => Migrations[^1].Version;

    /// <summary>Refuses a file that this version must not touch; only reads.</summary>
    /// <param name="session">A connection to the file.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="StoreVersionException">The file was written by a newer version.</exception>
    /// <exception cref="StoreUnavailableException">The file is a database of something else.</exception>
    public static void Check(SqliteSession session, string path)
    {
        long version = session.Scalar("PRAGMA user_version");
        long application = session.Scalar("PRAGMA application_id");
        bool isEmpty = session.Scalar("SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (application != ApplicationId && !(isEmpty && application == 0 && version == 0))
        {
            throw new StoreUnavailableException(
                $"'{path}' is an SQLite database, but not a harness store. Nothing was changed: name another file, which will be created.");
        }

        if (version > CurrentVersion)
        {
            throw new StoreVersionException(
                $"The store '{path}' has schema version {version}; this SdkHarness knows up to version {CurrentVersion}. "
                + "Nothing was changed: use a newer SdkHarness to open it.");
        }
    }

    /// <summary>Applies the steps that the file does not have yet, in one transaction.</summary>
    /// <param name="session">The writing connection.</param>
    /// <param name="path">The file, for messages.</param>
    public static void Migrate(SqliteSession session, string path)
    {
        if (session.Scalar("PRAGMA user_version") == CurrentVersion)
            return;

        session.Run("BEGIN IMMEDIATE");
        try
        {
            // Another process may have been here between the look and the lock.
            Check(session, path);
            long version = session.Scalar("PRAGMA user_version");
            foreach (Migration migration in Migrations.Where(step => step.Version > version))
            {
                session.Run(migration.Sql);
                session.Execute(
                    "INSERT INTO harness_store (version, name) VALUES (@version, @name)",
                    ("@version", migration.Version), ("@name", migration.Name));
            }

            session.Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {CurrentVersion}");
            session.Run("COMMIT");
        }
        catch
        {
            session.RollbackIfOpen();
            throw;
        }
    }
}
