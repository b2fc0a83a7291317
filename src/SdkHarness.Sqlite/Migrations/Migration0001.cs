namespace SdkHarness;

/// <summary>The first schema: runs, their journals, approvals and contracts. Times are UTC ticks (100 ns since 0001-01-01).</summary>
internal static class Migration0001
{
    /// <summary>The step.</summary>
    public static Migration Step { get; } = new(
        1,
        "runs, journal, approvals, contracts",
        """
        CREATE TABLE harness_store (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

        CREATE TABLE run (
            id            TEXT PRIMARY KEY,
            agent         TEXT NOT NULL,
            agent_version TEXT,
            initiator     TEXT NOT NULL,
            customer      TEXT,
            customer_key  TEXT,
            account       TEXT,
            account_key   TEXT,
            workflow      TEXT,
            status        TEXT NOT NULL,
            started       INTEGER NOT NULL,
            updated       INTEGER NOT NULL,
            seq           INTEGER NOT NULL,
            head_hash     TEXT NOT NULL,
            epoch         INTEGER NOT NULL,
            owner         TEXT,
            expires       INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX run_by_start ON run (started DESC, id DESC);
        CREATE INDEX run_by_customer ON run (customer_key, started DESC) WHERE customer_key IS NOT NULL;
        CREATE INDEX run_by_account ON run (account_key, started DESC) WHERE account_key IS NOT NULL;

        CREATE TABLE run_function (
            function TEXT NOT NULL,
            run      TEXT NOT NULL REFERENCES run (id),
            PRIMARY KEY (function, run)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE event (
            run         TEXT NOT NULL REFERENCES run (id),
            seq         INTEGER NOT NULL,
            epoch       INTEGER NOT NULL,
            kind        TEXT NOT NULL,
            version     INTEGER NOT NULL,
            at          INTEGER NOT NULL,
            body        BLOB NOT NULL,
            body_digest TEXT NOT NULL,
            prev_hash   TEXT NOT NULL,
            hash        TEXT NOT NULL,
            PRIMARY KEY (run, seq)
        ) STRICT;

        CREATE TABLE approval (
            id       TEXT PRIMARY KEY,
            run      TEXT NOT NULL REFERENCES run (id),
            status   TEXT NOT NULL,
            asked    INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            body     BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX approval_by_time ON approval (asked DESC, id DESC);
        CREATE INDEX approval_by_run ON approval (run);

        CREATE TABLE contract (
            hash      TEXT NOT NULL UNIQUE,
            function  TEXT NOT NULL,
            last_seen INTEGER NOT NULL,
            body      BLOB NOT NULL
        ) STRICT;
        CREATE INDEX contract_by_function ON contract (function);
        """);
}
