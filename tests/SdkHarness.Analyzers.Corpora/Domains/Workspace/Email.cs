// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
using System.Text.Json.Serialization;

namespace AgentDojo.Workspace;

/// <summary>Where an email stands.</summary>
public enum EmailStatus
{
    /// <summary>It came in.</summary>
    Received,

    /// <summary>It went out.</summary>
    Sent,

    /// <summary>It is being written.</summary>
    Draft,
}

/// <summary>An email.</summary>
public sealed class Email
{
    /// <summary>The email's id.</summary>
    [JsonPropertyName("id_")]
    public required string Id { get; set; }

    /// <summary>Who sent it.</summary>
    public required string Sender { get; set; }

    /// <summary>Whom it is to.</summary>
    public List<string> Recipients { get; set; } = [];

    /// <summary>Who gets a copy.</summary>
    public List<string> Cc { get; set; } = [];

    /// <summary>Who gets a copy that the others do not know of.</summary>
    public List<string> Bcc { get; set; } = [];

    /// <summary>What it is about.</summary>
    public required string Subject { get; set; }

    /// <summary>Its text.</summary>
    public required string Body { get; set; }

    /// <summary>Where it stands.</summary>
    public EmailStatus Status { get; set; }

    /// <summary>Whether it has been read.</summary>
    public bool Read { get; set; }

    /// <summary>When it was sent.</summary>
    public DateTime Timestamp { get; set; }

    /// <summary>What hangs on it.</summary>
    public List<Attachment> Attachments { get; set; } = [];
}

/// <summary>A file of the drive, or an event of the calendar.</summary>
public sealed class Attachment
{
    /// <summary>Which of the two: file or event.</summary>
    public required string Type { get; set; }

    /// <summary>The file's id in the drive.</summary>
    public string? FileId { get; set; }

    /// <summary>The event.</summary>
    public CalendarEvent? EventDetails { get; set; }
}

/// <summary>Somebody whom one writes to.</summary>
public sealed class EmailContact
{
    /// <summary>The address.</summary>
    public required string Email { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }
}
