using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>
/// Tells SQLite's errors (its primary result codes, https://sqlite.org/rescode.html) for tools that keep their data in it. Added by
/// <see cref="HarnessBuilderExtensions.UseSqlite"/>; without that store, by <c>AddFailureClassifier</c>.
/// </summary>
public sealed class SqliteFailureClassifier : IFailureClassifier
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private const int NotNullConstraint = 1299;

    /// <inheritdoc />
    public FailureClassification? Classify(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException sqlite)
                return Of(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode);
        }

        return null;
    }

    private static FailureClassification Of(int code, int extended) => (code, extended) switch
    {
        (_, UniqueConstraint or PrimaryKeyConstraint) => new(Failure.DuplicateRecord, Effect: AttemptEffect.None),
        (_, NotNullConstraint) => new(Failure.MissingField),
        (5 or 6, _) => new(Failure.Unavailable), // busy, locked
        (3 or 8 or 23, _) => new(Failure.PermissionDenied, Effect: AttemptEffect.None), // perm, read-only, auth
        (9, _) => new(Failure.Timeout), // interrupted
        (10 or 13 or 14 or 15, _) => new(Failure.Unavailable), // I/O error, full, cannot open, protocol
        (1 or 11 or 17 or 20 or 26, _) => new(Failure.UnexpectedShape), // error in the statement, corrupt, schema, mismatch, no database
        _ => new(Failure.Unknown),
    };
}
