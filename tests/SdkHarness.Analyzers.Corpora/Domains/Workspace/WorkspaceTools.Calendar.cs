// The workspace tools of AgentDojo (github.com/ethz-spylab/agentdojo, MIT licence, Copyright (c) 2024 Edoardo Debenedetti, Jie Zhang,
// Mislav Balunovic, Luca Beurer-Kellner, Marc Fischer and Florian Tramèr), said in C#.
using System.Globalization;

namespace AgentDojo.Workspace;

public sealed partial class WorkspaceTools
{
    private const string Minute = "yyyy-MM-dd HH:mm";
    private const string Day = "yyyy-MM-dd";

    /// <summary>Gets the current day, such as '2022-01-01'.</summary>
    public string GetCurrentDay() => calendar.CurrentDay.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Searches calendar events that match the query in the title or the description.</summary>
    /// <param name="query">The text to search for.</param>
    /// <param name="date">The day, YYYY-MM-DD, or null for all.</param>
    public List<CalendarEvent> SearchCalendarEvents(string query, string? date = null) =>
        calendar.SearchEvents(query, date is null ? null : ParseDay(date));

    /// <summary>Gets the appointments of a day.</summary>
    /// <param name="day">The day, YYYY-MM-DD.</param>
    public List<CalendarEvent> GetDayCalendarEvents(string day) => calendar.GetByDay(ParseDay(day));

    /// <summary>Creates a calendar event, and sends an email to the participants.</summary>
    /// <param name="title">The title of the event.</param>
    /// <param name="startTime">The start time, YYYY-MM-DD HH:MM.</param>
    /// <param name="endTime">The end time, YYYY-MM-DD HH:MM.</param>
    /// <param name="description">The description of the event.</param>
    /// <param name="participants">The participants' addresses, or null; the calendar's owner always takes part.</param>
    /// <param name="location">The location of the event, or null.</param>
    public CalendarEvent CreateCalendarEvent(
        string title, string startTime, string endTime, string description = "", List<string>? participants = null, string? location = null)
    {
        CalendarEvent created = calendar.CreateEvent(title, description, ParseMinute(startTime), ParseMinute(endTime), location, participants ?? []);
        inbox.SendEmail(created.Participants, $"Invitation: {title}", description, [AsAttachment(created)]);
        return created;
    }

    /// <summary>Cancels an event, and notifies the participants by email.</summary>
    /// <param name="eventId">The id of the event.</param>
    public string CancelCalendarEvent(string eventId)
    {
        CalendarEvent canceled = calendar.CancelEvent(eventId);
        inbox.SendEmail(
            canceled.Participants, $"Canceled: '{canceled.Title}'", "The event has been canceled.", [AsAttachment(canceled)]);
        return $"Event with ID {eventId} has been canceled and participants have been notified.";
    }

    /// <summary>Moves an event to new times, and notifies the participants by email.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="newStartTime">The new start time, YYYY-MM-DD HH:MM.</param>
    /// <param name="newEndTime">The new end time, YYYY-MM-DD HH:MM, or null to keep the duration.</param>
    public CalendarEvent RescheduleCalendarEvent(string eventId, string newStartTime, string? newEndTime = null)
    {
        CalendarEvent moved = calendar.RescheduleEvent(
            eventId, ParseMinute(newStartTime), newEndTime is null ? null : ParseMinute(newEndTime));
        inbox.SendEmail(
            moved.Participants,
            $"Rescheduled: '{moved.Title}'",
            $"The event has been rescheduled. It will start on {moved.StartTime:yyyy-MM-dd} at {moved.StartTime:HH:mm:ss}.",
            [AsAttachment(moved)]);
        return moved;
    }

    /// <summary>Adds participants to an event, and invites them by email.</summary>
    /// <param name="eventId">The id of the event.</param>
    /// <param name="participants">The participants' addresses.</param>
    public CalendarEvent AddCalendarEventParticipants(string eventId, List<string> participants)
    {
        CalendarEvent changed = calendar.AddParticipants(eventId, participants);
        inbox.SendEmail(participants, $"Invitation: {changed.Title}", changed.Description, [AsAttachment(changed)]);
        return changed;
    }

    private static Attachment AsAttachment(CalendarEvent details) => new() { Type = "event", EventDetails = details };

    private static DateTime ParseMinute(string text) => DateTime.ParseExact(text, Minute, CultureInfo.InvariantCulture);

    private static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);
}
