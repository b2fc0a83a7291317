using System.Globalization;
using SdkHarness.Generators.Examples;

namespace SdkHarness.Symbols;

/// <summary>Tells the changes from one state of an entry to another, and whether each widens or narrows.</summary>
internal sealed class LockChanges
{
    private readonly ExampleValue before;
    private readonly ExampleValue after;
    private readonly List<LockChange> changes = [];

    private LockChanges(ExampleValue before, ExampleValue after)
    {
        this.before = before;
        this.after = after;
    }

    public static IReadOnlyList<LockChange> From(LockEntry before, LockEntry after)
    {
        var found = new LockChanges(before.Value, after.Value);
        if (after.Key.StartsWith(LockEntry.Tool, StringComparison.Ordinal))
            found.Tool();
        else if (after.Key.StartsWith(LockEntry.Agent, StringComparison.Ordinal))
            found.Agent();
        else
            found.Exception();
        return found.changes;
    }

    private void Tool()
    {
        Set("writes", LockDirection.Widening, static scope => $"gained the scope '{scope}' (write)", static scope => $"lost the scope '{scope}' (write)");
        Set("reads", LockDirection.Widening, static scope => $"gained the scope '{scope}' (read)", static scope => $"lost the scope '{scope}' (read)");
        Set("destructive", LockDirection.Widening, static scope => $"changes '{scope}' so that it cannot be undone", static scope => $"changes '{scope}' so that it can be undone");
        Set("external", LockDirection.Widening, static scope => $"reaches people or systems outside with '{scope}'", static scope => $"reaches nobody outside with '{scope}' any more");
        Approval();
        Reason("auto", LockDirection.Widening, "is auto-approved now", "is not auto-approved any more", "is auto-approved for another reason");
        Reason("blocked", LockDirection.Narrowing, "is blocked now", "is not blocked any more", "is blocked for another reason");
        Evidence();
        Set("labels", LockDirection.Narrowing, static label => $"has values of the label '{label}'", static label => $"lost the label '{label}'");
        if (IsTrue(before, "untrusted") != IsTrue(after, "untrusted"))
        {
            Add(IsTrue(after, "untrusted")
                ? new LockChange(LockDirection.Narrowing, "returns text that counts as untrusted")
                : new LockChange(LockDirection.Widening, "returns text that does not count as untrusted any more"));
        }

        if (IsTrue(before, "mayRepeat") != IsTrue(after, "mayRepeat"))
        {
            Add(IsTrue(after, "mayRepeat")
                ? new LockChange(LockDirection.Widening, "may be made again with the same arguments, unasked")
                : new LockChange(LockDirection.Narrowing, "is not made again with the same arguments"));
        }

        Text("repeat", "has a write of the kind");
        Text("owner", "is answered for by");
        if (Json(before, "recovery") != Json(after, "recovery"))
            Add(new LockChange(LockDirection.Neutral, $"fails otherwise ({string.Join(", ", Strings(after, "recovery"))})"));
        if (changes.Count == 0 && Json(before, "contract") != Json(after, "contract"))
            Add(new LockChange(LockDirection.Neutral, "has another contract: what the model reads, its arguments, its result or its limits"));
    }

    private void Agent()
    {
        Set("uses", LockDirection.Widening, static set => $"uses the tools of '{set}'", static set => $"uses the tools of '{set}' no more");
        Set("agents", LockDirection.Widening, static agent => $"hands work to the agent '{agent}'", static agent => $"hands no work to the agent '{agent}' any more");
        Set("writes", LockDirection.Widening, static scope => $"may change '{scope}'", static scope => $"may not change '{scope}' any more");
        Set("reads", LockDirection.Widening, static scope => $"may read '{scope}'", static scope => $"may not read '{scope}' any more");
        Set("labels", LockDirection.Widening, static label => $"may see values of the label '{label}'", static label => $"may not see values of the label '{label}' any more");
        Limit("maxCalls", "calls");
        Limit("maxWrites", "writes");
        Text("owner", "is answered for by");
        Text("version", "is of the version");
    }

    private void Exception()
    {
        string? was = String(before, "until");
        string? until = String(after, "until");
        if (was != until)
        {
            LockDirection direction = was is null || string.CompareOrdinal(until, was) > 0 ? LockDirection.Widening : LockDirection.Narrowing;
            Add(new LockChange(direction, $"holds until {until}{(was is null ? "" : $" and not until {was}")}"));
        }

        Text("because", "has the reason");
        Text("owner", "is answered for by");
    }

    private void Approval()
    {
        ExampleValue? was = before["approval"];
        ExampleValue? now = after["approval"];
        if (was is null || now is null)
        {
            if (was is not null)
                Add(new LockChange(LockDirection.Widening, "lost its approval"));
            else if (now is not null)
                Add(new LockChange(LockDirection.Narrowing, "needs approval"));
            return;
        }

        string? oldRole = String(was, "role");
        string? role = String(now, "role");
        if (oldRole != role)
        {
            Add(oldRole is null ? new LockChange(LockDirection.Narrowing, $"needs an approver with the role '{role}'")
                : new LockChange(LockDirection.Widening, role is null ? "takes an approver without a role" : $"takes an approver with the role '{role}' and not '{oldRole}'"));
        }

        long oldApprovers = Number(was, "approvers", 1);
        long approvers = Number(now, "approvers", 1);
        if (oldApprovers != approvers)
            Add(new LockChange(approvers < oldApprovers ? LockDirection.Widening : LockDirection.Narrowing, $"needs {Approvers(approvers)} and not {Approvers(oldApprovers)}"));

        string? oldWhen = String(was, "when");
        string? when = String(now, "when");
        if (oldWhen != when)
            Add(when is null ? new LockChange(LockDirection.Narrowing, "needs approval on every call") : new LockChange(LockDirection.Widening, $"needs approval only where '{when}' says so"));
        long oldExpiry = Number(was, "expiresMinutes", 0);
        long expiry = Number(now, "expiresMinutes", 0);
        if (oldExpiry != expiry)
        {
            LockDirection direction = expiry > oldExpiry ? LockDirection.Widening : LockDirection.Narrowing;
            Add(new LockChange(direction, $"has requests that stay open for {expiry} minutes and not {oldExpiry}"));
        }
    }

    private void Evidence()
    {
        foreach ((string scope, ExampleValue was) in Members(before, "evidence"))
        {
            if (after["evidence"]?[scope] is not { } now)
                Add(new LockChange(LockDirection.Widening, $"needs no evidence of '{scope}' any more"));
            else if (was.Json != now.Json)
                Add(new LockChange(IsOlder(now, was) ? LockDirection.Widening : LockDirection.Narrowing, $"takes evidence of '{scope}' of {Age(now)} and not of {Age(was)}"));
        }

        foreach ((string scope, _) in Members(after, "evidence"))
        {
            if (before["evidence"]?[scope] is null)
                Add(new LockChange(LockDirection.Narrowing, $"needs evidence of '{scope}'"));
        }
    }

    private void Set(string member, LockDirection gaining, Func<string, string> gained, Func<string, string> lost)
    {
        LockDirection losing = gaining == LockDirection.Widening ? LockDirection.Narrowing : LockDirection.Widening;
        IReadOnlyList<string> was = Strings(before, member);
        IReadOnlyList<string> now = Strings(after, member);
        foreach (string item in now)
        {
            if (!was.Contains(item))
                Add(new LockChange(gaining, gained(item)));
        }

        foreach (string item in was)
        {
            if (!now.Contains(item))
                Add(new LockChange(losing, lost(item)));
        }
    }

    private void Reason(string member, LockDirection gaining, string gained, string lost, string changed)
    {
        string? was = String(before, member);
        string? now = String(after, member);
        LockDirection losing = gaining == LockDirection.Widening ? LockDirection.Narrowing : LockDirection.Widening;
        if (was is null && now is not null)
            Add(new LockChange(gaining, $"{gained} (\"{now}\")"));
        else if (was is not null && now is null)
            Add(new LockChange(losing, lost));
        else if (was != now)
            Add(new LockChange(LockDirection.Neutral, $"{changed} (\"{now}\")"));
    }

    private void Limit(string member, string what)
    {
        long was = Number(before, member, 0);
        long now = Number(after, member, 0);
        if (was != now)
            Add(new LockChange(now > was ? LockDirection.Widening : LockDirection.Narrowing, $"may make {now} {what} a run{(was == 0 ? "" : $" and not {was}")}"));
    }

    private void Text(string member, string says)
    {
        string? was = String(before, member);
        string? now = String(after, member);
        if (was != now)
            Add(new LockChange(LockDirection.Neutral, $"{says} '{now ?? "nobody"}'{(was is null ? "" : $" and not '{was}'")}"));
    }

    private void Add(LockChange change) => changes.Add(change);

    private static string Approvers(long number) => number == 1 ? "one approver" : $"{number} approvers";

    private static string Age(ExampleValue minutes) => minutes.Text is "0" or "" ? "any age" : $"up to {minutes.Text} minutes";

    private static bool IsOlder(ExampleValue now, ExampleValue was) => Minutes(now) > Minutes(was);

    private static long Minutes(ExampleValue value) => Number(value) is var minutes and not 0 ? minutes : long.MaxValue;

    private static IReadOnlyList<string> Strings(ExampleValue entry, string member) =>
        entry[member] is { } list ? [.. list.Items.Select(static item => item.Text)] : [];

    private static IReadOnlyList<(string Name, ExampleValue Value)> Members(ExampleValue entry, string member) => entry[member]?.Members ?? [];

    private static string? String(ExampleValue entry, string member) => entry[member] is { Kind: ExampleKind.Text } value ? value.Text : null;

    private static long Number(ExampleValue entry, string member, long usual) => entry[member] is { } value ? Number(value) : usual;

    private static long Number(ExampleValue value) =>
        long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : 0;

    private static bool IsTrue(ExampleValue entry, string member) => entry[member]?.Kind == ExampleKind.True;

    private static string? Json(ExampleValue entry, string member) => entry[member]?.Json;
}
