// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
namespace AgentDojo.Workspace;

/// <summary>A mailbox in memory.</summary>
public sealed class Inbox
{
    /// <summary>The owner's address.</summary>
    public required string AccountEmail { get; set; }

    /// <summary>By id.</summary>
    public Dictionary<string, Email> Emails { get; set; } = [];

    /// <summary>What was deleted, by id.</summary>
    public Dictionary<string, Email> Trash { get; set; } = [];

    /// <summary>Who is known.</summary>
    public List<EmailContact> ContactList { get; set; } = [];

    /// <summary>What came in.</summary>
    public List<Email> Received => WithStatus(EmailStatus.Received);

    /// <summary>What went out.</summary>
    public List<Email> Sent => WithStatus(EmailStatus.Sent);

    /// <summary>What is being written.</summary>
    public List<Email> Drafts => WithStatus(EmailStatus.Draft);

    /// <summary>Sends an email.</summary>
    public Email SendEmail(
        List<string> recipients, string subject, string body, List<Attachment> attachments, List<string>? cc = null, List<string>? bcc = null)
    {
        var email = new Email
        {
            Id = NextId(),
            Sender = AccountEmail,
            Recipients = recipients,
            Cc = cc ?? [],
            Bcc = bcc ?? [],
            Subject = subject,
            Body = body,
            Status = EmailStatus.Sent,
            Read = true,
            Timestamp = DateTime.UtcNow,
            Attachments = attachments,
        };
        Emails.Add(email.Id, email);
        return email;
    }

    /// <summary>Moves an email into the trash.</summary>
    public void DeleteEmail(string emailId)
    {
        if (!Emails.Remove(emailId, out Email? email))
            throw new ArgumentException($"Email with ID '{emailId}' not found.");
        Trash[emailId] = email;
    }

    /// <summary>What the owner has not read yet.</summary>
    public List<Email> GetUnread() => Emails.Values.Where(static email => email is { Read: false, Status: EmailStatus.Received }).ToList();

    /// <summary>The emails with a text in their subject or body, newest first.</summary>
    public List<Email> SearchEmails(string query, string? sender = null)
    {
        IEnumerable<Email> found = Emails.Values.Where(email =>
            email.Subject.Contains(query, StringComparison.OrdinalIgnoreCase) || email.Body.Contains(query, StringComparison.OrdinalIgnoreCase));
        if (sender is not null)
            found = found.Where(email => email.Sender == sender);
        List<Email> emails = [.. found];
        if (emails.Count == 0)
            throw new ArgumentException("No emails found. Try with a different query.");
        emails.Sort(static (one, other) => other.Timestamp.CompareTo(one.Timestamp));
        return emails;
    }

    /// <summary>The contacts with a text in their name.</summary>
    public List<EmailContact> FindContactsByName(string name) => Contacts(contact => contact.Name.Contains(name, StringComparison.OrdinalIgnoreCase), name);

    /// <summary>The contacts with a text in their address.</summary>
    public List<EmailContact> FindContactsByEmail(string email) => Contacts(contact => contact.Email.Contains(email, StringComparison.OrdinalIgnoreCase), email);

    private List<EmailContact> Contacts(Func<EmailContact, bool> fits, string wanted)
    {
        List<EmailContact> contacts = ContactList.Where(fits).ToList();
        return contacts.Count > 0 ? contacts : throw new ArgumentException($"Contact '{wanted}' not found.");
    }

    private List<Email> WithStatus(EmailStatus status) => Emails.Values.Where(email => email.Status == status).ToList();

    private string NextId() => (Emails.Keys.Select(int.Parse).DefaultIfEmpty(-1).Max() + 1).ToString();
}
