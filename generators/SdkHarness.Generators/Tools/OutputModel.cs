namespace SdkHarness.Generators.Tools;

/// <summary>A type that occurs in results as an object.</summary>
/// <param name="WriterName">The name of its generated writer.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Members">The properties that are written.</param>
internal sealed record OutputModel(string WriterName, string Type, EquatableArray<OutputMember> Members);
