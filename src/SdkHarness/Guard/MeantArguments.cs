using SdkHarness.Binding;

namespace SdkHarness;

/// <summary>
/// What makes two calls the same: not how the arguments are written but what is bound. Where coercions let one write be spelled in several
/// ways, all of them are one write.
/// </summary>
internal static class MeantArguments
{
    /// <summary>The digest of the arguments as they are bound; for arguments that no coercion touches that is the digest of what was sent.</summary>
    /// <param name="sent">The digest of what was sent.</param>
    /// <param name="arguments">What was sent.</param>
    /// <param name="contract">The tool's contract, or null where there is no such tool.</param>
    /// <param name="coercions">What is let through.</param>
    public static string Digest(Func<string> sent, ToolArguments arguments, ToolContract? contract, Coercions coercions) =>
        contract is null || coercions == Coercions.None || !arguments.IsText
            ? sent()
            : CanonicalJson.Digest(LenientArguments.Of(arguments, contract, coercions).Canonical());
}
