using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SdkHarness.Cli.Json;
using SdkHarness.Cli.Output;
using SdkHarness.Cli.Stores;

namespace SdkHarness.Cli.Commands;

/// <summary><c>harness approvals show ID</c>: all that a person needs to decide.</summary>
internal static class ApprovalShow
{
    private const int Latest = 12;

    private static readonly JsonWriterOptions Pretty = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CliHost host, CommonOptions common)
    {
        Argument<string> id = new("approval") { Description = "The request's id, or its beginning.", HelpName = "ID" };
        var command = new Command("show", "Shows a request: the exact arguments, the tool's contract, and what led to it.") { id };
        command.SetBody(host, common, async context =>
        {
            IHarnessStore store = await context.StoreAsync();
            ApprovalRecord request = await Lookup.ApprovalAsync(store, context.Parsed.GetRequiredValue(id), context.Cancellation);
            ToolContract? contract = await store.FindContractAsync(request.Contract, context.Cancellation);
            RunRecord? run = await store.FindRunAsync(request.RunId, context.Cancellation);
            IReadOnlyList<NarratedEvent> before = run is null ? [] : await LedToAsync(store, run, request, context.Cancellation);
            if (context.Json)
            {
                context.Screen.Json(
                    new ApprovalDocument(
                        RequestJson.Of(request),
                        contract is null ? null : ToolJson.Of(contract),
                        run is null ? null : RunJson.Of(run),
                        [.. before.Select(static told => told.Text)]),
                    CliJson.Default.ApprovalDocument);
            }
            else
            {
                Print(context, request, contract, before);
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The run's course up to the request, without the steps between a proposal and its end.</summary>
    private static async Task<IReadOnlyList<NarratedEvent>> LedToAsync(
        IHarnessStore store, RunRecord run, ApprovalRecord request, CancellationToken cancellationToken)
    {
        var narrator = new RunNarrator();
        var told = new List<NarratedEvent>();
        await foreach (JournalEntry entry in store.ReadAsync(run.Id, 1, cancellationToken))
        {
            NarratedEvent next = narrator.Tell(entry);
            JournalEvent happened = JournalCodec.Decode(entry);
            if (happened is ApprovalAsked asked && asked.Approval == request.Id)
                break;
            if (happened is RunStarted or ModelAnswered { Text: not null } or CallCompleted or RunResumed or ApprovalDecided)
                told.Add(next);
        }

        return told.Count <= Latest ? told : [told[0], .. told.TakeLast(Latest - 1)];
    }

    private static void Print(CommandContext context, ApprovalRecord request, ToolContract? contract, IReadOnlyList<NarratedEvent> before)
    {
        Screen screen = context.Screen;
        DateTimeOffset now = context.Host.Time.GetUtcNow();
        screen.Heading($"Approval {request.Id}: {Standing.Of(request, now)}");
        screen.Fields(
            ("function", request.Function),
            ("why", request.Reason),
            ("role", request.Role ?? "any authenticated person"),
            ("approvers", request.Approvers > 1 ? $"{request.Approvers} different people" : null),
            ("not by", $"{request.Initiator}, who started the run"),
            ("agent", request.Agent),
            ("run", request.RunId),
            ("call", request.Call),
            ("asked", RunNarrator.Time(request.Asked)),
            ("expires", RunNarrator.Time(request.Expires)),
            ("contract", $"{request.Contract.Short}{(contract is null ? " (not in this store)" : "")}"),
            ("changes", contract is { IsWrite: true } ? ToolMatrix.Effects(contract) : null),
            ("outcome", request.Outcome is { } outcome ? Words.Spaced(outcome.ToString()) : null));
        screen.Line();
        screen.Heading("Exactly these arguments:");
        foreach (string line in Indented(request.Arguments).Split('\n'))
            screen.Line($"  {line.TrimEnd('\r')}");
        if (request.Votes.Count > 0)
        {
            screen.Line();
            screen.Heading("Decisions:");
            foreach (ApprovalVote vote in request.Votes)
                screen.Line($"  {RunNarrator.Time(vote.At)}  {vote.Approver}: {Words.Spaced(vote.Decision.ToString())}. {vote.Reason}");
        }

        screen.Line();
        screen.Heading("What led to it:");
        screen.Timeline(before);
    }

    private static string Indented(string json)
    {
        using JsonDocument arguments = JsonDocument.Parse(json);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Pretty))
            arguments.RootElement.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
