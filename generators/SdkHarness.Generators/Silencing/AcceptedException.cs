using SdkHarness.Symbols;

namespace SdkHarness.Generators.Silencing;

/// <summary>One <c>[Accepted]</c>, what it stands on, its line in the lock file, and where it is written.</summary>
internal sealed record AcceptedException(Acceptance Declared, string Element, string LockLine, string Path, int Line);
