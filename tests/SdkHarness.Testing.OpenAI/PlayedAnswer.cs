namespace SdkHarness.Testing.OpenAI;

/// <summary>What the endpoint answers to one request: an assistant message, or an HTTP error.</summary>
public sealed record PlayedAnswer
{
    private PlayedAnswer()
    {
    }

    /// <summary>The assistant's text, or <see langword="null"/>.</summary>
    public string? Text { get; private init; }

    /// <summary>The assistant's tool calls, in order.</summary>
    public IReadOnlyList<PlayedCall> Calls { get; private init; } = [];

    /// <summary>The HTTP status: 200 for a message.</summary>
    public int Status { get; private init; } = 200;

    /// <summary>An answer of text alone, with the finish reason <c>stop</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The answer.</returns>
    public static PlayedAnswer Say(string text) => new() { Text = text };

    /// <summary>An answer of tool calls, with the finish reason <c>tool_calls</c>.</summary>
    /// <param name="calls">The calls, in order.</param>
    /// <returns>The answer.</returns>
    public static PlayedAnswer Call(params PlayedCall[] calls) => new() { Calls = calls };

    /// <summary>An answer of one tool call.</summary>
    /// <param name="id">The call's id.</param>
    /// <param name="name">The function's name as on the wire.</param>
    /// <param name="arguments">The arguments' text.</param>
    /// <returns>The answer.</returns>
    public static PlayedAnswer Call(string id, string name, string arguments) => Call(new PlayedCall(id, name, arguments));

    /// <summary>An HTTP error with an error object as its body.</summary>
    /// <param name="status">The status, for example 429.</param>
    /// <param name="message">The error's message.</param>
    /// <returns>The answer.</returns>
    public static PlayedAnswer Fail(int status, string message) => new() { Status = status, Text = message };
}
