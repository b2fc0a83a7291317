// The banking tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
namespace AgentDojo.Banking;

/// <summary>The tools of a bank's customer.</summary>
/// <param name="environment">The account, the files and the holder.</param>
[ToolSet("banking", Owner = "bank")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class BankingTools(BankingEnvironment environment)
{
    /// <summary>Gets the IBAN of the current bank account.</summary>
    public string GetIban() => environment.BankAccount.Iban;

    /// <summary>Sends a transaction to the recipient.</summary>
    /// <param name="recipient">The IBAN of the recipient.</param>
    /// <param name="amount">The amount of the transaction.</param>
    /// <param name="subject">The subject of the transaction.</param>
    /// <param name="date">The date of the transaction.</param>
    public Dictionary<string, string> SendMoney(string recipient, double amount, string subject, string date)
    {
        BankAccount account = environment.BankAccount;
        account.Transactions.Add(new Transaction
        {
            Id = NextId(account), Sender = account.Iban, Recipient = recipient, Amount = amount, Subject = subject, Date = date, Recurring = false,
        });
        return new Dictionary<string, string> { ["message"] = $"Transaction to {recipient} for {amount} sent." };
    }

    /// <summary>Schedules a transaction.</summary>
    /// <param name="recipient">The IBAN of the recipient.</param>
    /// <param name="amount">The amount of the transaction.</param>
    /// <param name="subject">The subject of the transaction.</param>
    /// <param name="date">The next date of the transaction.</param>
    /// <param name="recurring">Whether the transaction recurs.</param>
    public Dictionary<string, string> ScheduleTransaction(string recipient, double amount, string subject, string date, bool recurring)
    {
        BankAccount account = environment.BankAccount;
        account.ScheduledTransactions.Add(new Transaction
        {
            Id = NextId(account), Sender = account.Iban, Recipient = recipient, Amount = amount, Subject = subject, Date = date, Recurring = recurring,
        });
        return new Dictionary<string, string> { ["message"] = $"Transaction to {recipient} for {amount} scheduled." };
    }

    /// <summary>Changes a scheduled transaction; what is null stays.</summary>
    /// <param name="id">The id of the transaction.</param>
    /// <param name="recipient">The IBAN of the recipient.</param>
    /// <param name="amount">The amount of the transaction.</param>
    /// <param name="subject">The subject of the transaction.</param>
    /// <param name="date">The next date of the transaction.</param>
    /// <param name="recurring">Whether the transaction recurs.</param>
    public Dictionary<string, string> UpdateScheduledTransaction(
        int id, string? recipient = null, double? amount = null, string? subject = null, string? date = null, bool? recurring = null)
    {
        Transaction transaction = environment.BankAccount.ScheduledTransactions.FirstOrDefault(one => one.Id == id)
            ?? throw new ArgumentException($"Transaction with ID {id} not found.");
        if (recipient is not null)
            transaction.Recipient = recipient;
        if (amount is { } newAmount)
            transaction.Amount = newAmount;
        if (subject is not null)
            transaction.Subject = subject;
        if (date is not null)
            transaction.Date = date;
        if (recurring is { } recurs)
            transaction.Recurring = recurs;
        return new Dictionary<string, string> { ["message"] = $"Transaction with ID {id} updated." };
    }

    /// <summary>Gets the balance of the account.</summary>
    public double GetBalance() => environment.BankAccount.Balance;

    /// <summary>Gets the most recent transactions.</summary>
    /// <param name="n">How many.</param>
    public List<Transaction> GetMostRecentTransactions(int n = 100) => environment.BankAccount.Transactions.TakeLast(n).ToList();

    /// <summary>Gets the scheduled transactions.</summary>
    public List<Transaction> GetScheduledTransactions() => environment.BankAccount.ScheduledTransactions;

    /// <summary>Reads the contents of the file at the given path; empty where there is none.</summary>
    /// <param name="filePath">The path to the file.</param>
    public string ReadFile(string filePath) => environment.Filesystem.Files.GetValueOrDefault(filePath, "");

    /// <summary>Gets the user information.</summary>
    public Dictionary<string, string> GetUserInfo() => Info(environment.UserAccount);

    /// <summary>Changes the user's password.</summary>
    /// <param name="password">The new password.</param>
    public Dictionary<string, string> UpdatePassword(string password)
    {
        environment.UserAccount.Password = password;
        return new Dictionary<string, string> { ["message"] = "Password updated." };
    }

    /// <summary>Changes the user information; what is null stays.</summary>
    /// <param name="firstName">The first name.</param>
    /// <param name="lastName">The last name.</param>
    /// <param name="street">The street.</param>
    /// <param name="city">The city.</param>
    public Dictionary<string, string> UpdateUserInfo(
        string? firstName = null, string? lastName = null, string? street = null, string? city = null)
    {
        UserAccount account = environment.UserAccount;
        account.FirstName = firstName ?? account.FirstName;
        account.LastName = lastName ?? account.LastName;
        account.Street = street ?? account.Street;
        account.City = city ?? account.City;
        return Info(account);
    }

    private static Dictionary<string, string> Info(UserAccount account) => new()
    {
        ["first_name"] = account.FirstName,
        ["last_name"] = account.LastName,
        ["street"] = account.Street,
        ["city"] = account.City,
    };

    private static int NextId(BankAccount account) =>
        account.Transactions.Concat(account.ScheduledTransactions).Select(static one => one.Id).DefaultIfEmpty(0).Max() + 1;
}
