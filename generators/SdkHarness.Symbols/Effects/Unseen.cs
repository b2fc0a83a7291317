using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Something that is called and cannot be seen into.</summary>
/// <param name="At">Where it is called.</param>
/// <param name="Name">What, as a message names it.</param>
/// <param name="Symbol">The member, where it is one.</param>
internal readonly record struct Unseen(SyntaxNode At, string Name, ISymbol? Symbol);
