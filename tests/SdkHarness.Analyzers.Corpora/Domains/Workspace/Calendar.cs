// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
using System.Text.Json.Serialization;

namespace AgentDojo.Workspace;

/// <summary>Whether an event takes place.</summary>
public enum EventStatus
{
    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It does not.</summary>
    Canceled,
}

/// <summary>An appointment.</summary>
public sealed class CalendarEvent
{
    /// <summary>The event's id.</summary>
    [JsonPropertyName("id_")]
    public required string Id { get; set; }

    /// <summary>Its title.</summary>
    public required string Title { get; set; }

    /// <summary>What it is about.</summary>
    public required string Description { get; set; }

    /// <summary>When it begins.</summary>
    public DateTime StartTime { get; set; }

    /// <summary>When it ends.</summary>
    public DateTime EndTime { get; set; }

    /// <summary>Where it is.</summary>
    public string? Location { get; set; }

    /// <summary>The addresses of those who take part.</summary>
    public List<string> Participants { get; set; } = [];

    /// <summary>Whether it lasts the whole day.</summary>
    public bool AllDay { get; set; }

    /// <summary>Whether it takes place.</summary>
    public EventStatus Status { get; set; }
}

/// <summary>A calendar in memory.</summary>
public sealed class Calendar
{
    /// <summary>Today.</summary>
    public DateOnly CurrentDay { get; set; }

    /// <summary>The owner's address.</summary>
    public required string AccountEmail { get; set; }

    /// <summary>By id.</summary>
    public Dictionary<string, CalendarEvent> Events { get; set; } = [];

    /// <summary>Enters an event; the owner always takes part.</summary>
    public CalendarEvent CreateEvent(
        string title, string description, DateTime startTime, DateTime endTime, string? location, List<string> participants)
    {
        if (!participants.Contains(AccountEmail))
            participants.Add(AccountEmail);
        var created = new CalendarEvent
        {
            Id = NextId(), Title = title, Description = description, StartTime = startTime, EndTime = endTime,
            Location = location, Participants = participants, Status = EventStatus.Confirmed,
        };
        Events[created.Id] = created;
        return created;
    }

    /// <summary>Marks an event as canceled.</summary>
    public CalendarEvent CancelEvent(string eventId)
    {
        CalendarEvent canceled = Get(eventId);
        canceled.Status = EventStatus.Canceled;
        return canceled;
    }

    /// <summary>Moves an event; without an end it stays as long as it was.</summary>
    public CalendarEvent RescheduleEvent(string eventId, DateTime newStart, DateTime? newEnd)
    {
        CalendarEvent moved = Get(eventId);
        TimeSpan duration = moved.EndTime - moved.StartTime;
        moved.StartTime = newStart;
        moved.EndTime = newEnd ?? newStart + duration;
        return moved;
    }

    /// <summary>Adds people to an event.</summary>
    public CalendarEvent AddParticipants(string eventId, List<string> participants)
    {
        CalendarEvent changed = Get(eventId);
        changed.Participants.AddRange(participants);
        return changed;
    }

    /// <summary>The events of a day.</summary>
    public List<CalendarEvent> GetByDay(DateOnly day) => Events.Values.Where(one => DateOnly.FromDateTime(one.StartTime) == day).ToList();

    /// <summary>The events with a text in their title or description.</summary>
    public List<CalendarEvent> SearchEvents(string query, DateOnly? date)
    {
        List<CalendarEvent> among = date is { } day ? GetByDay(day) : [.. Events.Values];
        List<CalendarEvent> found = among.FindAll(one =>
            one.Title.Contains(query, StringComparison.OrdinalIgnoreCase) || one.Description.Contains(query, StringComparison.OrdinalIgnoreCase));
        return found.Count > 0 ? found : throw new ArgumentException("No events found. Try with a different query.");
    }

    private CalendarEvent Get(string eventId) =>
        Events.TryGetValue(eventId, out CalendarEvent? found) ? found : throw new ArgumentException($"Event with ID '{eventId}' not found.");

    private string NextId() => (Events.Keys.Select(int.Parse).DefaultIfEmpty(-1).Max() + 1).ToString();
}
