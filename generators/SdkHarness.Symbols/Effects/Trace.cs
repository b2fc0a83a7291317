using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Why a summary says what it says: what stands in the body, or the callee from which it comes.</summary>
/// <param name="At">Where, in the body.</param>
/// <param name="Label">What happens there, where it happens in the body itself.</param>
/// <param name="Via">The callee from which it comes.</param>
/// <param name="Index">What the callee's summary calls it.</param>
internal readonly record struct Trace(SyntaxNode At, string? Label, Callee? Via, int Index);
