namespace SdkHarness.Generators.Tools;

/// <summary>One property of a result.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Writer">The expression of its writer.</param>
/// <param name="Condition">Where it is written, as an expression; <see langword="null"/> for always.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Label">The label that it is under, or <see langword="null"/>.</param>
/// <param name="IsUntrusted">Whether outsiders wrote its text.</param>
/// <param name="MaxAgeMinutes">How old the record may be that it dates, or <see langword="null"/>.</param>
/// <param name="NamesSubject">Whether it says what the system calls the subject.</param>
internal sealed record OutputMember(
    string JsonName, string Name, string Writer, string? Condition, bool IsNullable, string? Label, bool IsUntrusted, int? MaxAgeMinutes, bool NamesSubject);
