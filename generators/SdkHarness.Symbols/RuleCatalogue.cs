namespace SdkHarness.Symbols;

/// <summary>The rules that can be told from declarations: said in the same words by the analyzers and, as <c>#error</c>, by the generator.</summary>
internal static class RuleCatalogue
{
    /// <summary>{0}: tool set and method.</summary>
    public static readonly RuleText NoScope = new(
        "HRN001",
        "Tool declares no scope",
        "The tool '{0}' declares no scope: add [ReadScope] or [WriteScope] for what it reads or changes, or [NotATool] where agents should not be offered it");

    /// <summary>{0}: tool set and method. {1}: its write scopes.</summary>
    public static readonly RuleText WriteWithoutPolicy = new(
        "HRN002",
        "Write tool has no policy",
        "The tool '{0}' changes {1} without a policy: add [RequiresApproval], [AutoApproved(\"because …\")] or [Blocked(\"why\")]");

    /// <summary>{0}: 'read-only tool 'X.Y'' or 'member 'X.Y', which is stated to read,'. {1}: the path to the write. {2}: what to do.</summary>
    public static readonly RuleText ReadOnlyWrites = new(
        "HRN003",
        "Read-only tool writes",
        "The {0} writes ({1}): {2}");

    /// <summary>{0}: what is called or declared. {1}: what it does to a tool. {2}: what to do instead.</summary>
    public static readonly RuleText AroundTheGuard = new(
        "HRN004",
        "Tool body is reached around its guard",
        "{0} {1}: {2}");

    /// <summary>{0}: tool set and method. {1}: 'cannot be undone' or 'reaches people or systems outside'. {2}: the scope.</summary>
    public static readonly RuleText AutoApprovedOnTheFloor = new(
        "HRN005",
        "Destructive or external write is auto-approved",
        "The tool '{0}' changes '{2}', which {1}, so a person decides: replace [AutoApproved] by [RequiresApproval] or [Blocked]");

    /// <summary>{0}: tool set and method. {1}: what is called. {2}: the path to it.</summary>
    public static readonly RuleText UnknownEffects = new(
        "HRN006",
        "Effects of a call are unknown",
        "The read-only tool '{0}' reaches {1}, whose effects are unknown ({2}): state them with [Reads], [Writes] or [Pure], or in harness.effects.txt");

    /// <summary>{0}: 'tool set' or 'agent'. {1}: the class. {2}: what is in the way, for example 'is not partial'. {3}: what to do.</summary>
    public static readonly RuleText CannotBeCompleted = new(
        "HRN007",
        "Class cannot be completed by the generator",
        "The {0} '{1}' {2}, so its guarded code cannot be generated: {3}");

    /// <summary>{0}: the scope. {1}: 'the tool X.Y' or 'the grant of X'. {2}: what is wrong. {3}: what to do.</summary>
    public static readonly RuleText MalformedScope = new(
        "HRN008",
        "Scope is malformed, or spelled in two ways",
        "The scope '{0}' of {1} {2}: {3}");

    /// <summary>{0}: the predicate's name. {1}: tool set and method. {2}: what is wrong. {3}: the signature that is needed.</summary>
    public static readonly RuleText ApprovalPredicate = new(
        "HRN009",
        "Approval predicate is missing or has another signature",
        "The approval predicate '{0}' of the tool '{1}' {2}: declare 'static bool {3}'");

    /// <summary>{0}: tool set and method. {1}: the attribute.</summary>
    public static readonly RuleText ApprovedRead = new(
        "HRN010",
        "Approval on a tool that only reads",
        "The tool '{0}' only reads, and has {1}: remove it, or declare with [WriteScope] what the tool changes");

    /// <summary>{0}: the attribute. {1}: the rule. {2}: what to do.</summary>
    public static readonly RuleText SuppressedByAttribute = new(
        "HRN011",
        "Rule is silenced",
        "[{0}] hides {1}, and nobody answers for it: {2}");

    /// <summary>{0}: the rule. {1}: what it is excepted for. {2}: what is wrong, for example 'ended on 2027-03-31'. {3}: what to do.</summary>
    public static readonly RuleText AcceptedException = new(
        "HRN012",
        "Accepted exception is malformed or has ended",
        "The exception from {0} for {1} {2}: {3}");

    /// <summary>{0}: the line or attribute. {1}: what is wrong.</summary>
    public static readonly RuleText EffectEntry = new(
        "HRN013",
        "Statement about effects cannot be read",
        "The statement about effects '{0}' {1}");

    /// <summary>{0}: tool set and method. {1}: its write scopes.</summary>
    public static readonly RuleText RetryOfBlindWrite = new(
        "HRN101",
        "Retry on a write that is not idempotent",
        "The tool '{0}' retries a write of {1} that could then happen twice: add an [IdempotencyKey] parameter, [Idempotent] or [LookupWith], or declare another path than Retry for it");

    /// <summary>{0}: the fallback's name. {1}: tool set and method. {2}: what is wrong. {3}: what to do.</summary>
    public static readonly RuleText FallbackMethod = new(
        "HRN102",
        "Fallback method is missing, does not fit, or is in a cycle",
        "The fallback '{0}' of the tool '{1}' {2}: {3}");

    /// <summary>{0}: the look-up's name. {1}: tool set and method. {2}: what is wrong. {3}: what to do.</summary>
    public static readonly RuleText LookupMethod = FallbackMethod with { Message = "The look-up '{0}' of the tool '{1}' {2}: {3}" };

    /// <summary>{0}: the fallback's name. {1}: tool set and method. {2}: the scopes.</summary>
    public static readonly RuleText FallbackScopes = new(
        "HRN103",
        "Fallback needs more than its tool declares",
        "The fallback '{0}' of the tool '{1}' needs {2}, which the tool does not declare: declare it on the tool, or take another fallback");

    /// <summary>{0}: tool set and method. {1}: the modes. {2}: 'reads', 'keyed writes' or 'plain writes'.</summary>
    public static readonly RuleText NoPath = new(
        "HRN104",
        "Failure mode has no declared path",
        "The tool '{0}' can fail by {1}, and nobody has declared what happens then, so it falls to the preset for {2}: declare it with [OnFailure] on the tool, its class or the assembly");

    /// <summary>{0}: the attribute. {1}: the method or class in quotes, or 'the assembly'. {2}: what is wrong. {3}: what to do.</summary>
    public static readonly RuleText ContradictoryPath = new(
        "HRN105",
        "Failure path contradicts itself or another",
        "The path {0} of {1} {2}: {3}");

    /// <summary>{0}: tool set and method.</summary>
    public static readonly RuleText NoCancellation = new(
        "HRN106",
        "Asynchronous tool takes no CancellationToken",
        "The tool '{0}' is asynchronous and takes no CancellationToken, so it runs on when its time is up or its run has ended: add 'CancellationToken cancellationToken' and pass it on");

    /// <summary>{0}: the agent. {1}: tool set and method. {2}: the scope.</summary>
    public static readonly RuleText NoEvidence = new(
        "HRN107",
        "Evidence that no tool of the agent can supply",
        "The agent '{0}' can never run the tool '{1}', which rests on a read of '{2}': offer it a tool that reads '{2}' (a tool set with [UsesTools], its scopes in [Grant]), or do not grant it '{1}'");

    /// <summary>{0}: 'parameter 'x'', 'result' or 'member 'X.Y' in the result'. {1}: tool set and method. {2}: the type. {3}: why, and what to do.</summary>
    public static readonly RuleText NoJsonForm = new(
        "HRN201",
        "Type has no JSON form",
        "The {0} of the tool '{1}' has the type '{2}', which has no JSON form: {3}");

    /// <summary>{0}: 'tool X.Y', 'parameter x of the tool X.Y' or 'property X.Y of a result'. {1}: what to do.</summary>
    public static readonly RuleText NoDescription = new(
        "HRN202",
        "Tool, parameter or result property has no description",
        "The {0} has no description, so there is only its name to go by: {1}");

    /// <summary>{0}: 'tool', 'tool set' or 'agent'. {1}: the name. {2}: what is wrong. {3}: what to do.</summary>
    public static readonly RuleText InvalidName = new(
        "HRN203",
        "Name is invalid, too long or taken",
        "The {0} name '{1}' {2}: {3}");

    /// <summary>{0}: the constraint. {1}: 'parameter x' or 'member X of Y'. {2}: tool set and method. {3}: what is wrong and what to do.</summary>
    public static readonly RuleText Constraint = new(
        "HRN204",
        "Constraint cannot hold",
        "The constraint [{0}] on {1} of the tool '{2}' {3}");

    /// <summary>{0}: the pattern. {1}: 'parameter x' or 'member X of Y'. {2}: tool set and method. {3}: what is wrong.</summary>
    public static readonly RuleText Pattern = new(
        "HRN205",
        "Pattern does not compile, or cannot run without backtracking",
        "The pattern '{0}' on {1} of the tool '{2}' {3}: write it in the part of ECMA-262 that needs no backtracking");

    /// <summary>{0}: tool set and method. {1}: what is wrong.</summary>
    public static readonly RuleText IdempotencyKey = new(
        "HRN206",
        "Idempotency key on anything but one string parameter",
        "The idempotency key of the tool '{0}' {1}: mark one string parameter with [IdempotencyKey]");

    /// <summary>{0}: the example. {1}: 'parameter x', 'member X of Y' or 'the arguments'. {2}: tool set and method. {3}: what is wrong.</summary>
    public static readonly RuleText Example = new(
        "HRN207",
        "Example does not fit the schema",
        "The example '{0}' of {1} of the tool '{2}' {3}: correct it, since a model would follow it");

    /// <summary>{0}: the agent. {1}: what does not fit. {2}: what to do.</summary>
    public static readonly RuleText Grant = new(
        "HRN301",
        "Grant and tools do not fit",
        "The agent '{0}' {1}: {2}");

    /// <summary>{0}: the agent. {1}: the tool that reads and the label. {2}: the tool that takes in. {3}: the tool that sends.</summary>
    public static readonly RuleText OpenFlow = new(
        "HRN302",
        "Sensitive values, outsiders' text and a way out meet in one agent",
        "The agent '{0}' reads sensitive values with {1}, takes in outsiders' text with {2}, and sends out with {3} though no person decides on each call: put [RequiresApproval] without When on the last, or leave one of the three to another agent");

    /// <summary>{0}: what it is the value of. {1}: the label. {2}: where it gets. {3}: the method. {4}: what to do.</summary>
    public static readonly RuleText SensitiveFlow = new(
        "HRN303",
        "Sensitive value gets out without its label",
        "The value of {0}, which is under the label '{1}', gets into {2} in '{3}': {4}");

    /// <summary>{0}: 'tool set' or 'agent'. {1}: the class. {2}: 'owner' or 'version'. {3}: what to do.</summary>
    public static readonly RuleText NoOwner = new(
        "HRN304",
        "No owner, or no version",
        "The {0} '{1}' names no {2}: {3}");

    /// <summary>{0}: what is not as the lock file says, as a sentence. {1}: what to do.</summary>
    public static readonly RuleText LockFile = new(
        "HRN305",
        "Lock file is missing, or does not match",
        "{0}: {1}");

    /// <summary>{0}: the agent. {1}: its version. {2}: what has changed, as a sentence about the agent or one of its tools.</summary>
    public static readonly RuleText SameVersion = new(
        "HRN306",
        "Contract changed but the agent's version did not",
        "The agent '{0}' is still of the version '{1}', though {2}: raise Version in its [Agent], so that its behaviour can be compared from one version to the next");
}
