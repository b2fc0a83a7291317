using System.Collections.Concurrent;
using System.Net;

namespace SdkHarness.SemanticKernel.Tests.Desk;

/// <summary>The system behind the tools: fails as told, and knows what was really executed.</summary>
public sealed class CrmSystem
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<HttpStatusCode>> _failures = new();
    private readonly ConcurrentQueue<string> _executed = new();

    /// <summary>What was executed, in order.</summary>
    public IReadOnlyList<string> Executed => [.. _executed];

    /// <summary>The idempotency keys of the writes, in order.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>Makes the next calls of a tool fail.</summary>
    public void Fail(string tool, params HttpStatusCode[] statuses) => _failures[tool] = new ConcurrentQueue<HttpStatusCode>(statuses);

    /// <summary>Records an execution, or fails it; the record is the test's, and no part of the system that the tools work on.</summary>
    [Pure]
    public void Execute(string tool, string arguments)
    {
        if (_failures.TryGetValue(tool, out ConcurrentQueue<HttpStatusCode>? failures) && failures.TryDequeue(out HttpStatusCode status))
            throw new HttpRequestException("secret-host.internal refused: stack and all", null, status);
        _executed.Enqueue($"{tool}({arguments})");
    }
}
