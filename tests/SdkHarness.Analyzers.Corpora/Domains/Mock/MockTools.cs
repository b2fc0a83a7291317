// The mock domain of tau2-bench (github.com/sierra-research/tau2-bench, MIT licence, Copyright (c) 2025 Sierra Research), said in C#.
using System.ComponentModel.DataAnnotations;

namespace Tau2.Mock;

/// <summary>The tools of a desk that keeps tasks.</summary>
/// <param name="db">The desk's data.</param>
[ToolSet("mock", Owner = "mock-desk")]
[OnFailure(Failure.Any, Recovery.Escalate)]
public sealed partial class MockTools(MockDb db)
{
    /// <summary>Creates a new task for a user.</summary>
    /// <param name="userId">The id of the user creating the task.</param>
    /// <param name="title">The title of the task.</param>
    /// <param name="description">The description of the task, or null.</param>
    public UserTask CreateTask(string userId, string title, string? description = null)
    {
        if (!db.Users.TryGetValue(userId, out User? user))
            throw new ArgumentException($"User {userId} not found");
        var task = new UserTask { TaskId = $"task_{db.Tasks.Count + 1}", Title = title, Description = description, Status = "pending" };
        db.Tasks[task.TaskId] = task;
        user.Tasks.Add(task.TaskId);
        return task;
    }

    /// <summary>Gets all users in the database.</summary>
    public List<User> GetUsers() => [.. db.Users.Values];

    /// <summary>Changes the status of a task.</summary>
    /// <param name="taskId">The id of the task.</param>
    /// <param name="status">The new status of the task.</param>
    public UserTask UpdateTaskStatus(string taskId, [AllowedValues("pending", "completed")] string status)
    {
        if (!db.Tasks.TryGetValue(taskId, out UserTask? task))
            throw new ArgumentException($"Task {taskId} not found");
        task.Status = status;
        return task;
    }

    /// <summary>Transfers the user to a human agent.</summary>
    /// <param name="summary">A summary of the user's issue.</param>
    public string TransferToHumanAgents(string summary) => "Transfer successful";
}
