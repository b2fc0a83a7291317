using System.Text.Json;

namespace SdkHarness;

/// <summary>An approval on its way to be used by a call, in the same record as the call's first attempt.</summary>
/// <param name="Events">What the journal says of it.</param>
/// <param name="Changed">The request, marked as used.</param>
internal sealed record UsedApproval(IReadOnlyList<JournalEvent> Events, IReadOnlyList<ApprovalRecord> Changed);

/// <summary>What has become of a call's approval request.</summary>
internal abstract record Settlement
{
    /// <summary>Nobody has decided.</summary>
    public sealed record Waits : Settlement;

    /// <summary>The call may run.</summary>
    public sealed record Approved(UsedApproval Use) : Settlement;

    /// <summary>The call does not run.</summary>
    /// <param name="Events">What the journal says before the call's end.</param>
    /// <param name="Answer">What the model is told.</param>
    /// <param name="Ending">What ends the run with it; empty where it goes on.</param>
    /// <param name="Changed">The request, where it changes with this.</param>
    public sealed record Refused(
        IReadOnlyList<JournalEvent> Events,
        JsonElement Answer,
        IReadOnlyList<JournalEvent> Ending,
        IReadOnlyList<ApprovalRecord> Changed) : Settlement;
}
