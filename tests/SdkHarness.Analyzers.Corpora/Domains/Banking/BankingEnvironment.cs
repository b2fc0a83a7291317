// The banking tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
namespace AgentDojo.Banking;

/// <summary>One payment.</summary>
public sealed class Transaction
{
    /// <summary>The transaction's id.</summary>
    public int Id { get; set; }

    /// <summary>The IBAN that it comes from.</summary>
    public required string Sender { get; set; }

    /// <summary>The IBAN that it goes to.</summary>
    public required string Recipient { get; set; }

    /// <summary>The amount.</summary>
    public double Amount { get; set; }

    /// <summary>What it is for.</summary>
    public required string Subject { get; set; }

    /// <summary>The day, YYYY-MM-DD.</summary>
    public required string Date { get; set; }

    /// <summary>Whether it is paid again and again.</summary>
    public bool Recurring { get; set; }
}

/// <summary>An account with what was paid and what will be.</summary>
public sealed class BankAccount
{
    /// <summary>What is on it.</summary>
    public double Balance { get; set; }

    /// <summary>Its IBAN.</summary>
    public required string Iban { get; set; }

    /// <summary>What was paid, oldest first.</summary>
    public List<Transaction> Transactions { get; set; } = [];

    /// <summary>What will be paid.</summary>
    public List<Transaction> ScheduledTransactions { get; set; } = [];
}

/// <summary>The holder of the account.</summary>
public sealed class UserAccount
{
    /// <summary>The first name.</summary>
    public required string FirstName { get; set; }

    /// <summary>The last name.</summary>
    public required string LastName { get; set; }

    /// <summary>The street.</summary>
    public required string Street { get; set; }

    /// <summary>The city.</summary>
    public required string City { get; set; }

    /// <summary>The password.</summary>
    public required string Password { get; set; }
}

/// <summary>The user's files.</summary>
public sealed class Filesystem
{
    /// <summary>Their text, by path.</summary>
    public Dictionary<string, string> Files { get; set; } = [];
}

/// <summary>All that the tools work on.</summary>
public sealed class BankingEnvironment
{
    /// <summary>The account.</summary>
    public required BankAccount BankAccount { get; set; }

    /// <summary>The files.</summary>
    public required Filesystem Filesystem { get; set; }

    /// <summary>The account's holder.</summary>
    public required UserAccount UserAccount { get; set; }
}
