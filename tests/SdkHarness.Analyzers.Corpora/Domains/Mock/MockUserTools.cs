// The mock domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
namespace Tau2.Mock;

/// <summary>The tools of the user's own device.</summary>
/// <param name="db">The device's data.</param>
[ToolSet("mock_user", Owner = "mock-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class MockUserTools(MockUserDb db)
{
    /// <summary>Checks all notifications in the user's inbox.</summary>
    public List<Notification> CheckNotifications() => db.Notifications.Values.ToList();

    /// <summary>Dismisses a notification: marks it as read.</summary>
    /// <param name="notificationId">The id of the notification.</param>
    public string DismissNotification(string notificationId)
    {
        if (!db.Notifications.TryGetValue(notificationId, out Notification? notification))
            throw new ArgumentException($"Notification {notificationId} not found.");
        notification.Status = "read";
        return $"Notification {notificationId} dismissed.";
    }
}
