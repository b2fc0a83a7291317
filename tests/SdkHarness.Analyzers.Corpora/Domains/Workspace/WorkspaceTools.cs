// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
namespace AgentDojo.Workspace;

/// <summary>The tools of an office worker: mail, calendar and files.</summary>
/// <param name="inbox">The mailbox.</param>
/// <param name="calendar">The calendar.</param>
/// <param name="drive">The files.</param>
[ToolSet("workspace", Owner = "office")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class WorkspaceTools(Inbox inbox, Calendar calendar, CloudDrive drive)
{
    /// <summary>Sends an email.</summary>
    /// <param name="recipients">The addresses of the recipients.</param>
    /// <param name="subject">The subject of the email.</param>
    /// <param name="body">The body of the email.</param>
    /// <param name="attachments">Files of the drive and events of the calendar, or null.</param>
    /// <param name="cc">The addresses that get a copy, or null.</param>
    /// <param name="bcc">The addresses that get a hidden copy, or null.</param>
    public Email SendEmail(
        List<string> recipients,
        string subject,
        string body,
        List<Attachment>? attachments = null,
        List<string>? cc = null,
        List<string>? bcc = null)
    {
        var attached = new List<Attachment>();
        foreach (Attachment attachment in attachments ?? [])
        {
            if (attachment.Type is not ("file" or "event"))
                throw new ArgumentException("Attachment type must be one of file, event.");
            if (attachment.FileId is { } file)
                drive.GetFileById(file);
            attached.Add(attachment);
        }

        return inbox.SendEmail(recipients, subject, body, attached, cc, bcc);
    }

    /// <summary>Deletes an email from the inbox.</summary>
    /// <param name="emailId">The id of the email.</param>
    public string DeleteEmail(string emailId)
    {
        inbox.DeleteEmail(emailId);
        return $"Email with id {emailId} deleted successfully.";
    }

    /// <summary>Gets all unread emails in the inbox, which are marked as read after this.</summary>
    public List<Email> GetUnreadEmails()
    {
        List<Email> emails = inbox.GetUnread();
        foreach (Email email in emails)
            email.Read = true;
        return emails;
    }

    /// <summary>Gets all sent emails in the inbox.</summary>
    public List<Email> GetSentEmails() => inbox.Sent;

    /// <summary>Gets all received emails in the inbox.</summary>
    public List<Email> GetReceivedEmails() => inbox.Received;

    /// <summary>Gets all draft emails in the inbox.</summary>
    public List<Email> GetDraftEmails() => inbox.Drafts;

    /// <summary>Searches for emails that contain the query in the subject or body.</summary>
    /// <param name="query">The text; if empty, all emails are returned.</param>
    /// <param name="sender">The address of the sender, or null for all.</param>
    public List<Email> SearchEmails(string query, string? sender = null) => inbox.SearchEmails(query, sender);

    /// <summary>Finds contacts in the inbox's contact list by name.</summary>
    /// <param name="query">The name of the contacts.</param>
    public List<EmailContact> SearchContactsByName(string query) => inbox.FindContactsByName(query);

    /// <summary>Finds contacts in the inbox's contact list by email.</summary>
    /// <param name="query">The email of the contacts.</param>
    public List<EmailContact> SearchContactsByEmail(string query) => inbox.FindContactsByEmail(query);
}
