using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>HRN103: what a fallback declares beyond its tool.</summary>
internal static class FallbackAuthority
{
    /// <summary>Each scope or effect that the fallback declares and the tool does not, as the attribute that would declare it.</summary>
    public static IEnumerable<string> Excess(ToolMethod tool, ToolMethod fallback)
    {
        ToolPolicy declared = ToolPolicy.Read(tool);
        ToolPolicy needed = ToolPolicy.Read(fallback);
        foreach (AttributeData read in needed.Reads)
        {
            if (!Covers(declared.Reads, read, null))
                yield return $"[ReadScope(\"{ToolPolicy.Scope(read)}\")]";
        }

        foreach (AttributeData write in needed.Writes)
        {
            if (!Covers(declared.Writes, write, null))
                yield return $"[WriteScope(\"{ToolPolicy.Scope(write)}\")]";
            else if (write.Named("Destructive", false) && !Covers(declared.Writes, write, "Destructive"))
                yield return $"[WriteScope(\"{ToolPolicy.Scope(write)}\", Destructive = true)]";
            else if (write.Named("External", false) && !Covers(declared.Writes, write, "External"))
                yield return $"[WriteScope(\"{ToolPolicy.Scope(write)}\", External = true)]";
        }

        if (needed.Approval is not null && declared.Approval is null)
            yield return "[RequiresApproval]";
        if (fallback.Has(AttributeNames.Untrusted) && !tool.Has(AttributeNames.Untrusted))
            yield return "[Untrusted]";
        if (Label(fallback) is { } label && Label(tool) != label)
            yield return $"[return: Sensitive(\"{label}\")]";
        foreach (AttributeData evidence in fallback.FindAll(AttributeNames.RequiresEvidence))
        {
            if (!tool.FindAll(AttributeNames.RequiresEvidence).Any(own => IsAsStrict(own, evidence)))
                yield return $"[RequiresEvidence(\"{evidence.Argument<string>(0)}\")]";
        }
    }

    private static string? Label(ToolMethod method) => method.FindOnResult(AttributeNames.Sensitive)?.Argument<string>(0);

    private static bool IsAsStrict(AttributeData own, AttributeData needed)
    {
        int age = own.Named("MaxAgeMinutes", 0), limit = needed.Named("MaxAgeMinutes", 0);
        return own.Argument<string>(0) == needed.Argument<string>(0) && (limit == 0 || (age > 0 && age <= limit));
    }

    private static bool Covers(IReadOnlyList<AttributeData> declared, AttributeData needed, string? effect)
    {
        foreach (AttributeData scope in declared)
        {
            if (ToolPolicy.Scope(scope) == ToolPolicy.Scope(needed) && (effect is null || scope.Named(effect, false)))
                return true;
        }

        return false;
    }
}
