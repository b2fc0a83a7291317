using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>What is to be said about a body that should only read.</summary>
internal static class EffectReport
{
    private const int MostSteps = 16;
    private const int MostUnknown = 5;

    /// <summary>The way from the body to a write, for example <c>GetAccount → AccountCache.Touch → File.WriteAllText</c>; nothing where there is none.</summary>
    /// <param name="body">The body.</param>
    /// <param name="name">What the body is called.</param>
    /// <param name="shared">The atoms that outlive the call: its object, and arguments that are services.</param>
    public static string? Write(Body body, string name, ulong shared)
    {
        if (body.WritesWorld)
            return Path(body, name, Callee.WorldWrite);
        int index = Lowest(body.Mutated & shared);
        return index < 0 ? null : Path(body, name, index);
    }

    /// <summary>Whether the write, if there is one, is outside the process.</summary>
    public static bool IsOutside(Body body) => body.WritesWorld;

    /// <summary>What the body reaches that cannot be seen, each once, with where it is reached from the body and the way to it.</summary>
    public static List<(SyntaxNode At, string Name, string Path)> Unknown(Body body, string name, ulong shared, bool onlyDirect)
    {
        var found = new List<(SyntaxNode At, string Name, string Path)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Unseen unseen in body.Unseen)
            Add(found, names, unseen.At, unseen.Name, $"{name} → {unseen.Name}");
        if (!onlyDirect)
            Search(body, name, found, names);
        if ((body.Mutated & Atoms.Maybe) != 0 && body.Traces.TryGetValue(1, out Trace trace))
            Add(found, names, trace.At, $"a change of an object that may be others' ({Last(body, 1)})", Path(body, name, 1));
        int invoked = Lowest(body.Invoked & (shared | Atoms.Maybe));
        if (invoked >= 0 && body.Traces.TryGetValue(Callee.InvokedFrom + invoked, out Trace through))
            Add(found, names, through.At, Last(body, Callee.InvokedFrom + invoked), Path(body, name, Callee.InvokedFrom + invoked));
        return found;
    }

    private static void Search(Body body, string name, List<(SyntaxNode At, string Name, string Path)> found, HashSet<string> names)
    {
        var seen = new HashSet<Callee> { body };
        var queue = new Queue<(Callee Callee, SyntaxNode At, string Path)>();
        foreach (CallSite call in body.Calls)
            Follow(call.Target, call.At, name);
        while (queue.Count > 0 && found.Count < MostUnknown)
        {
            (Callee callee, SyntaxNode at, string path) = queue.Dequeue();
            if (callee is Choice choice)
            {
                if (choice.IsOpen)
                    Add(found, names, at, MemberNames.Of(choice.Symbol), $"{path} → {MemberNames.Of(choice.Symbol)}");
                foreach (Callee target in choice.Targets)
                    Follow(target, at, path);
                continue;
            }

            path = $"{path} → {MemberNames.Of(callee.Symbol)}";
            var reached = (Body)callee;
            foreach (Unseen unseen in reached.Unseen)
                Add(found, names, at, unseen.Name, $"{path} → {unseen.Name}");
            foreach (CallSite call in reached.Calls)
                Follow(call.Target, at, path);
        }

        void Follow(Callee? target, SyntaxNode at, string path)
        {
            if (target is { HasUnknown: true } && seen.Add(target))
                queue.Enqueue((target, at, path));
        }
    }

    private static void Add(List<(SyntaxNode At, string Name, string Path)> found, HashSet<string> names, SyntaxNode at, string name, string path)
    {
        if (found.Count < MostUnknown && names.Add(name))
            found.Add((at, name, path));
    }

    /// <summary>The way from a callee to what its trace is about.</summary>
    public static string Path(Callee from, string name, int index)
    {
        var steps = new List<string> { name };
        Callee at = from;
        while (steps.Count < MostSteps && at.Traces.TryGetValue(index, out Trace trace))
        {
            if (trace.Via is not { } via)
            {
                steps.Add(trace.Label ?? "…");
                break;
            }

            if (via is Body)
                steps.Add(MemberNames.Of(via.Symbol));
            at = via;
            index = trace.Index;
        }

        return string.Join(" → ", steps);
    }

    private static string Last(Callee from, int index)
    {
        string path = Path(from, "", index);
        int arrow = path.LastIndexOf(" → ", StringComparison.Ordinal);
        return arrow < 0 ? path : path.Substring(arrow + 3);
    }

    private static int Lowest(ulong atoms)
    {
        for (int index = 0; atoms != 0; index++, atoms >>= 1)
        {
            if ((atoms & 1) != 0)
                return index;
        }

        return -1;
    }
}
