using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>One <c>[OnFailure]</c> as declared.</summary>
/// <param name="Failure">The modes that are left to it.</param>
/// <param name="Recovery">What is done.</param>
/// <param name="Attempts">How often the body runs in all.</param>
/// <param name="WithinSeconds">The budget of its retries; 0 where it names none.</param>
/// <param name="Method">The fallback's name.</param>
/// <param name="ToolSet">The other class whose method that is; null for the tool's own.</param>
/// <param name="Note">What is told.</param>
/// <param name="Attribute">Where it stands.</param>
internal readonly record struct DeclaredStep(
    int Failure, int Recovery, int Attempts, double WithinSeconds, string? Method, INamedTypeSymbol? ToolSet, string? Note, AttributeData Attribute)
{
    /// <summary>The fallback as the contract and the journal name it.</summary>
    public string? FallbackName => ToolSet is null ? Method : $"{ToolSet.Name}.{Method}";
}

/// <summary>The failure paths that apply to a tool: nearest declaration wins, mode by mode.</summary>
internal static class DeclaredRecovery
{
    // The values of SdkHarness.Recovery.
    public const int Retry = 0;
    public const int Fallback = 1;
    public const int Caveat = 2;
    public const int AskForClarification = 3;
    public const int Escalate = 4;
    public const int Stop = 5;

    /// <summary>In the order tried; a step of an outer element keeps only the modes that no nearer element speaks about.</summary>
    public static IReadOnlyList<DeclaredStep> Read(ToolMethod tool) => Read(tool, out _);

    /// <summary>The modes that no declaration speaks about: for them the tool has the preset of its effect.</summary>
    public static int Unspoken(ToolMethod tool)
    {
        Read(tool, out int spokenFor);
        return RecoveryPreset.AnyFailure & ~spokenFor;
    }

    private static List<DeclaredStep> Read(ToolMethod tool, out int spokenFor)
    {
        var steps = new List<DeclaredStep>();
        int effect = RecoveryPreset.EffectOf(tool);
        spokenFor = 0;
        foreach (ISymbol element in (ISymbol[])[.. tool.Declarations, .. InheritedTools.Classes(tool.ToolSet), tool.ToolSet.ContainingAssembly])
        {
            int here = 0;
            foreach (AttributeData attribute in element.FindAll(AttributeNames.OnFailure))
            {
                if ((attribute.Named("On", RecoveryPreset.AnyEffect) & effect) == 0)
                    continue;

                int failure = attribute.Argument<int>(0);
                here |= failure;
                if ((failure & ~spokenFor) is var left and not 0)
                {
                    steps.Add(new DeclaredStep(
                        left,
                        attribute.Argument<int>(1),
                        attribute.Named("Attempts", 3),
                        attribute.Named<double>("WithinSeconds"),
                        attribute.Named<string>("Method"),
                        attribute.Named<INamedTypeSymbol>("ToolSet"),
                        attribute.Named<string>("Note"),
                        attribute));
                }
            }

            spokenFor |= here;
        }

        return steps;
    }

    /// <summary>HRN101: the first step that would send a write again which nothing makes repeatable.</summary>
    public static DeclaredStep? RetryOfBlindWrite(ToolMethod tool, ToolPolicy policy)
    {
        if (!policy.IsWrite || IsRepeatable(tool))
            return null;

        foreach (DeclaredStep step in Read(tool))
        {
            if (step.Recovery == Retry)
                return step;
        }

        return null;
    }

    /// <summary>Whether repeating the tool's write is safe: a key, or declared so.</summary>
    public static bool IsRepeatable(ToolMethod tool) =>
        tool.Has(AttributeNames.Idempotent)
        || tool.Has(AttributeNames.LookupWith)
        || tool.Symbol.Parameters.Any(parameter => tool.Find(parameter, AttributeNames.IdempotencyKey) is not null);
}
