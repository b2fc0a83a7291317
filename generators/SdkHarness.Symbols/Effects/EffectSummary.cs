using System.Text;
using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Sums up what the members of an assembly do that others can call, in lines as <c>harness.effects.txt</c> has them.</summary>
/// <remarks>What is unknown is left out, since that is what is taken of a member about which nothing is said.</remarks>
internal sealed class EffectSummary
{
    private readonly Compilation _compilation;
    private readonly EffectJudgement _judgement;
    private readonly CallGraph _graph;
    private readonly bool _hasFriends;
    private readonly CancellationToken _cancellationToken;

    private EffectSummary(Compilation compilation, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        _judgement = new EffectJudgement(compilation, lines);
        _graph = new CallGraph(compilation, _judgement, cancellationToken);
        _hasFriends = compilation.Assembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
    }

    /// <summary>The lines, of each type together.</summary>
    /// <param name="compilation">The assembly's compilation.</param>
    /// <param name="lines">The project's own statements about others' code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static string Of(Compilation compilation, IEnumerable<string> lines, CancellationToken cancellationToken) =>
        new EffectSummary(compilation, lines, cancellationToken).Text();

    private string Text()
    {
        var members = new List<(INamedTypeSymbol Type, List<(ISymbol Member, Callee Callee)> Members)>();
        Collect(_compilation.Assembly.GlobalNamespace, members);
        _graph.Settle();
        var text = new StringBuilder();
        foreach ((INamedTypeSymbol type, List<(ISymbol Member, Callee Callee)> ofType) in members)
            Write(type, ofType, text);
        return text.ToString();
    }

    private void Collect(INamespaceOrTypeSymbol container, List<(INamedTypeSymbol Type, List<(ISymbol Member, Callee Callee)> Members)> members)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol symbol in container.GetMembers())
        {
            if (symbol is INamespaceSymbol space)
                Collect(space, members);
            if (symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type || !IsVisible(type) || type.IsToolSet())
                continue;

            var ofType = new List<(ISymbol Member, Callee Callee)>();
            foreach (ISymbol member in type.GetMembers())
            {
                if (IsVisible(member) && MethodOf(member) is { } method && _judgement.Stated(method) is null)
                    ofType.Add((member, method.IsAbstract || method.IsVirtual ? _graph.AddChoice(method) : _graph.Add(method)));
                if (member is IPropertySymbol { SetMethod: { IsAbstract: false, IsVirtual: false } setter } && IsVisible(member) && !_judgement.IsAuto(setter))
                    ofType.Add((member, _graph.Add(setter)));
            }

            members.Add((type, ofType));
            Collect(type, members);
        }
    }

    private static IMethodSymbol? MethodOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } method => method,
        IPropertySymbol property => property.GetMethod ?? property.SetMethod,
        _ => null,
    };

    private bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => _hasFriends,
        _ => false,
    };

    private static void Write(INamedTypeSymbol type, List<(ISymbol Member, Callee Callee)> members, StringBuilder text)
    {
        var lines = new Dictionary<string, (Effect Effect, string Words, string? Onward)>(StringComparer.Ordinal);
        var usual = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((ISymbol member, Callee callee) in members)
        {
            if (member.GetDocumentationCommentId() is not { } id)
                continue;

            (Effect Effect, string Words, string? Onward) verdict = Verdict(member, callee);
            if (lines.TryGetValue(id, out (Effect Effect, string Words, string? Onward) other) && other.Effect is Effect.Writes or Effect.Unknown)
                continue;
            lines[id] = verdict;
        }

        foreach ((Effect _, string words, string? onward) in lines.Values)
        {
            if (onward is null)
                usual[words] = usual.TryGetValue(words, out int count) ? count + 1 : 1;
        }

        // Of a type without anything unusual one line says it all; but what is unknown must then be said too.
        string? all = usual.OrderByDescending(static words => words.Value).ThenBy(static words => words.Key, StringComparer.Ordinal).FirstOrDefault().Key;
        if (all is null or "unknown" || usual[all] < 2)
            all = null;
        else
            text.Append(all).Append(" T:").Append(EffectRules.FullName(type)).Append('\n');
        foreach (KeyValuePair<string, (Effect Effect, string Words, string? Onward)> line in lines)
        {
            (Effect _, string words, string? onward) = line.Value;
            if (words == all || (words == "unknown" && all is null))
                continue;
            text.Append(words).Append(' ').Append(line.Key);
            if (onward is not null)
                text.Append(' ').Append(onward);
            text.Append('\n');
        }
    }

    private static (Effect Effect, string Words, string? Onward) Verdict(ISymbol member, Callee callee)
    {
        const ulong Receiver = 3UL << Atoms.First;
        ulong arguments = callee.Mutated & ~(Receiver | Atoms.Shared | Atoms.Maybe);
        if (callee.WritesWorld || (callee.Mutated & Atoms.Shared) != 0)
            return (Effect.Writes, "writes", EffectReport.Path(callee, MemberNames.Of(member), callee.WritesWorld ? Callee.WorldWrite : 0));

        bool isStatic = member.IsStatic;
        ulong first = 3UL << (Atoms.First + 2);
        bool onlyTarget = isStatic ? (arguments & ~first) == 0 : arguments == 0;
        ulong through = callee.Invoked & (Receiver | Atoms.Shared | Atoms.Maybe);
        if (callee.HasUnknown || (callee.Mutated & Atoms.Maybe) != 0 || through != 0 || !onlyTarget)
            return (Effect.Unknown, "unknown", null);

        bool isConstructor = member is IMethodSymbol { MethodKind: MethodKind.Constructor };
        bool mutates = !isConstructor && callee.Mutated != 0;
        ulong given = callee.GivesItself | callee.GivesReach;
        string gives = isConstructor || (given & (Atoms.Shared | Atoms.Maybe)) == 0 ? given == 0 && !isConstructor ? "fresh" : "derived" : "shared";
        Effect effect = mutates ? Effect.Mutates : callee.Reads ? Effect.Reads : Effect.Pure;
        return (effect, $"{(mutates ? "mutates" : callee.Reads ? "reads" : "pure")} {gives}", null);
    }
}
