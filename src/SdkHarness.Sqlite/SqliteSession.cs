using Microsoft.Data.Sqlite;

namespace SdkHarness;

/// <summary>One open connection with its prepared statements. Not safe for two threads at once.</summary>
/// <param name="connection">The connection, open.</param>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>The version of the SQLite library, for example <c>3.53.3</c>.</summary>
    public string EngineVersion => connection.ServerVersion;

    /// <summary>Runs statements that take no value and are not worth keeping.</summary>
    /// <param name="sql">The statements.</param>
    public void Run(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly come here, never a value from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Runs one statement.</summary>
    /// <param name="sql">The statement; a constant, since it stays prepared.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Reads one number.</summary>
    /// <param name="sql">The statement; a constant.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>The number; 0 where there is no row.</returns>
    public long Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepare(sql, values).ExecuteScalar() as long? ?? 0;

    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">What a row is read as.</typeparam>
    /// <param name="sql">The statement; a constant.</param>
    /// <param name="read">Reads one row.</param>
    /// <param name="values">Its parameters.</param>
    /// <returns>The rows.</returns>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteDataReader reader = Prepare(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Takes back the open transaction, where an error has not already ended it.</summary>
    public void RollbackIfOpen()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Run("ROLLBACK");
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (SqliteCommand command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants of this assembly come here, never a value from outside.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach ((string name, _) in values)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            prepared.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }
}
