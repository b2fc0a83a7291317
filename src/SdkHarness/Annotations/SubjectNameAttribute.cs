namespace SdkHarness;

/// <summary>
/// The result property, a string, that says what this system calls the subject of the call (<see cref="SubjectAttribute"/>). Where the tools of two
/// sets name one subject differently, the run gets a caveat instead of a silent merge. What is compared stands in docs/recovery.md.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class SubjectNameAttribute : Attribute;
