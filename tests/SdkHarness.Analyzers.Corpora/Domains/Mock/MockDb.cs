// The mock domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Mock;

/// <summary>The desk's data.</summary>
public sealed class MockDb
{
    /// <summary>By task id.</summary>
    public Dictionary<string, UserTask> Tasks { get; set; } = [];

    /// <summary>By user id.</summary>
    public Dictionary<string, User> Users { get; set; } = [];
}

/// <summary>Something to do.</summary>
public sealed class UserTask
{
    /// <summary>The task's id.</summary>
    public required string TaskId { get; set; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; set; }

    /// <summary>More about it.</summary>
    public string? Description { get; set; }

    /// <summary>Whether it is done: pending or completed.</summary>
    public required string Status { get; set; }
}

/// <summary>Somebody with tasks.</summary>
public sealed class User
{
    /// <summary>The user's id.</summary>
    public required string UserId { get; set; }

    /// <summary>The user's name.</summary>
    public required string Name { get; set; }

    /// <summary>The ids of the user's tasks.</summary>
    public List<string> Tasks { get; set; } = [];
}

/// <summary>What the user has on the own device.</summary>
public sealed class MockUserDb
{
    /// <summary>By notification id.</summary>
    public Dictionary<string, Notification> Notifications { get; set; } = [];
}

/// <summary>A message to the user.</summary>
public sealed class Notification
{
    /// <summary>The notification's id.</summary>
    public required string NotificationId { get; set; }

    /// <summary>What it says.</summary>
    public required string Message { get; set; }

    /// <summary>Whether the user has seen it: unread or read.</summary>
    public required string Status { get; set; }

    /// <summary>The task that it is about.</summary>
    public string? TaskId { get; set; }
}
