using Microsoft.Data.Sqlite;

namespace SdkHarness.Sqlite.Tests;

public sealed class SqliteFailureTests
{
    private static FailureClassification Of(string sql)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE account (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE); INSERT INTO account VALUES ('1', 'Acme')";
        command.ExecuteNonQuery();
        command.CommandText = sql;
        SqliteException thrown = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());
        return new SqliteFailureClassifier().Classify(new InvalidOperationException("wrapped", thrown))!;
    }

    [Theory]
    [InlineData("INSERT INTO account VALUES ('1', 'Other')", Failure.DuplicateRecord)]
    [InlineData("INSERT INTO account VALUES ('2', 'Acme')", Failure.DuplicateRecord)]
    [InlineData("INSERT INTO account VALUES ('2', NULL)", Failure.MissingField)]
    [InlineData("SELECT * FROM nothing", Failure.UnexpectedShape)]
    [InlineData("PRAGMA query_only = 1; INSERT INTO account VALUES ('2', 'Other')", Failure.PermissionDenied)]
    public void What_the_database_really_says_is_told_by_its_code(string sql, Failure failure) => Assert.Equal(failure, Of(sql).Failure);

    [Fact]
    public void A_locked_database_is_unavailable_and_another_exception_is_not_known()
    {
        Assert.Equal(Failure.Unavailable, new SqliteFailureClassifier().Classify(new SqliteException("locked", 5))!.Failure);
        Assert.Null(new SqliteFailureClassifier().Classify(new TimeoutException()));
    }
}
