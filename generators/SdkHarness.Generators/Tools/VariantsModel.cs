namespace SdkHarness.Generators.Tools;

/// <summary>A polymorphic type that occurs in arguments.</summary>
/// <param name="Name">The name of the class that holds its reader.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="TagName">The name of the property that tells the variants apart.</param>
/// <param name="Readers">The expressions of the variants' readers.</param>
internal sealed record VariantsModel(string Name, string Type, string TagName, EquatableArray<string> Readers);

/// <summary>A polymorphic type that occurs in results.</summary>
/// <param name="WriterName">The name of its generated writer.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Word">The type as a message names it.</param>
/// <param name="Cases">The variants, those that derive from others first.</param>
/// <param name="Otherwise">The statements for any other type, or <see langword="null"/> where there may be none.</param>
internal sealed record OutputVariantsModel(
    string WriterName, string Type, string Word, EquatableArray<OutputCase> Cases, string? Otherwise);

/// <summary>One variant in results.</summary>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="IsExact">Whether types that derive from it are others.</param>
/// <param name="Statements">What writes it, as <c>item</c>.</param>
internal sealed record OutputCase(string Type, bool IsExact, string Statements);
