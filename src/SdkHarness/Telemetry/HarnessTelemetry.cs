using System.Collections.Concurrent;
using System.Diagnostics;

namespace SdkHarness;

/// <summary>The names under which the harness can be observed.</summary>
public static class HarnessTelemetry
{
    /// <summary>The name of the harness's <see cref="ActivitySource"/>; its spans follow OpenTelemetry's GenAI conventions where these speak.</summary>
    public const string SourceName = "SdkHarness";

    private static readonly ActivitySource Source = new(SourceName);

    private static readonly AsyncLocal<bool> Muted = new();

    private static bool IsHeard => Source.HasListeners() && !Muted.Value;

    /// <summary>Keeps what a replay does again out of the spans, until disposed.</summary>
    internal static IDisposable Mute()
    {
        Muted.Value = true;
        return new Unmute();
    }

    private sealed class Unmute : IDisposable
    {
        public void Dispose() => Muted.Value = false;
    }

    internal static string CallName(string function) => $"execute_tool {function}";

    internal static Activity? StartCall(string run, string function, AgentTool? tool, string? modelCallId)
    {
        Activity? span = IsHeard ? Source.StartActivity(tool?.SpanName ?? CallName(function), ActivityKind.Internal) : null;
        if (span is { IsAllDataRequested: true })
        {
            span.Tag("gen_ai.operation.name", "execute_tool");
            span.Tag("gen_ai.tool.name", function);
            span.Tag("gen_ai.tool.type", "function");
            span.Tag("gen_ai.tool.call.id", modelCallId);
            span.Tag("harness.run.id", run);
        }

        return span;
    }

    internal static void Finish(Activity? span, AgentTool? tool, CallState? call)
    {
        if (span is not { IsAllDataRequested: true } || call is null)
            return;
        span.Tag("harness.call.id", call.Id);
        span.Tag("harness.contract", call.Proposed.Contract is { } hash && hash == tool?.Contract.Hash ? tool.ShortHash : call.Proposed.Contract?.Short);
        span.Tag("harness.verdict", Name(call.Decision?.Verdict));
        if (call.Decision is { Verdict: not Verdict.Allowed } decision)
        {
            span.Tag("harness.stage", Name<GuardStage>(decision.Stage));
            span.Tag("harness.code", decision.Code);
        }

        span.Tag("harness.status", Name(call.Completed?.Status) ?? nameof(CallStatus.ApprovalRequired));
        span.Tag("harness.attempts", call.Attempts);
        if (call.Completed?.Status == CallStatus.Failed)
        {
            span.Tag("error.type", call.LastFailure?.Failure.Code());
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Adds a tag that the span cannot have yet, which spares looking for it.</summary>
    private static void Tag(this Activity span, string name, object? value)
    {
        if (value is not null)
            span.AddTag(name, value);
    }

    /// <summary>An enum's name, looked up once a process instead of once a call.</summary>
    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? Names<T>.All.GetOrAdd(known, static named => named.ToString()) : null;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly ConcurrentDictionary<T, string> All = new();
    }

    internal static Activity? StartRun(string run, AgentContract agent, RunRequest request)
    {
        Activity? span = IsHeard ? Source.StartActivity($"invoke_agent {agent.Name}", ActivityKind.Internal) : null;
        if (span is { IsAllDataRequested: true })
        {
            span.Tag("gen_ai.operation.name", "invoke_agent");
            span.Tag("gen_ai.agent.name", agent.Name);
            span.Tag("harness.agent.version", agent.Version);
            span.Tag("harness.run.id", run);
            span.Tag("harness.customer", request.Customer);
            span.Tag("harness.account", request.Account);
            span.Tag("harness.workflow", request.Workflow);
        }

        return span;
    }
}
