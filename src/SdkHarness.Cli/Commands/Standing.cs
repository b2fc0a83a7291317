namespace SdkHarness.Cli.Commands;

/// <summary>Where a request stands, in a word or two.</summary>
internal static class Standing
{
    public static string Of(ApprovalRecord request, DateTimeOffset now)
    {
        if (request.Status == ApprovalStatus.Pending && request.Expires <= now)
            return "expired";
        int votes = request.Votes.Count;
        return request.Status == ApprovalStatus.Pending && votes > 0
            ? $"pending, {votes} of {request.Approvers}"
            : Words.Spaced(request.Status.ToString());
    }
}
