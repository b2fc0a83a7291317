using Microsoft.CodeAnalysis;

namespace SdkHarness.Generators.Types;

/// <summary>Where a type stands, for messages.</summary>
/// <param name="Tool">The tool set and method.</param>
/// <param name="What">For example <c>parameter 'items'</c>.</param>
/// <param name="Symbol">What a problem is reported at.</param>
internal sealed record Place(string Tool, string What, ISymbol Symbol);
