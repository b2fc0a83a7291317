using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>The authority that a tool method declares, and the safety rules that can be told from the declaration alone.</summary>
/// <remarks>Holds attribute data, so it lives no longer than its compilation; the generator copies what it needs into its own records.</remarks>
internal sealed class ToolPolicy
{
    internal ToolPolicy(ToolMethod tool)
    {
        Reads = [.. tool.FindAll(AttributeNames.ReadScope)];
        Writes = [.. tool.FindAll(AttributeNames.WriteScope)];
        Approval = tool.Find(AttributeNames.RequiresApproval);
        AutoApproval = tool.Find(AttributeNames.AutoApproved);
        Block = tool.Find(AttributeNames.Blocked);
    }

    public IReadOnlyList<AttributeData> Reads { get; }

    public IReadOnlyList<AttributeData> Writes { get; }

    public AttributeData? Approval { get; }

    public AttributeData? AutoApproval { get; }

    public AttributeData? Block { get; }

    public bool IsWrite => Writes.Count > 0;

    /// <summary>HRN001: it declares no scope at all.</summary>
    public bool HasNoScope => Reads.Count == 0 && Writes.Count == 0;

    /// <summary>HRN002: it writes, and nobody has decided how.</summary>
    public bool IsWriteWithoutPolicy =>
        IsWrite && Approval is null && Block is null && string.IsNullOrWhiteSpace(AutoApproval?.Argument<string>(0));

    /// <summary>HRN005: a write that cannot be undone or reaches outside runs without a person.</summary>
    public bool IsAutoApprovedOnTheFloor =>
        AutoApproval is not null
        && Approval is null
        && Block is null
        && Writes.Any(static write => write.Named("Destructive", false) || write.Named("External", false));

    public static ToolPolicy Read(ToolMethod tool) => tool.Policy;

    public static string Scope(AttributeData scope) => scope.Argument<string>(0) ?? "";
}
