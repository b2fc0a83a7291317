using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>Reads one tool method; reports every reason why it cannot be a guarded tool.</summary>
internal sealed class ToolParser(InputTypes inputs, OutputTypes outputs, ProblemList problems)
{
    public ToolModel? Parse(ToolMethod method, string toolSet)
    {
        int before = problems.Count;
        ToolPolicy policy = ToolPolicy.Read(method);
        SafetyRules.Check(method, policy, problems);
        foreach (ScopeDefect scope in DeclaredScopes.Defects(method))
            problems.Add(RuleCatalogue.MalformedScope, method.Symbol, scope.Scope, DeclaredScopes.Owner(method), scope.Problem, scope.Remedy);
        if (ToolNames.ToolProblem(toolSet, method.ToolName()) is var (problem, remedy))
            problems.Add(RuleCatalogue.InvalidName, method.Symbol, "tool", method.ToolName(), problem, remedy);

        var calls = new CallParser(method, problems);
        EquatableArray<CallModel> fallbacks = calls.Fallbacks();
        CallModel? lookup = calls.Lookup();
        CallModel? predicate = calls.Predicate(policy.Approval?.Named<string>("When"));
        bool hasJsonForm = true;
        foreach (JsonDefect defect in JsonDefects.Of(method))
        {
            problems.Add(RuleCatalogue.NoJsonForm, defect.Place, defect.Where, method.Qualified, defect.Type, defect.Remedy);
            hasJsonForm = false;
        }

        if (!hasJsonForm || HasTwins(method.Symbol.Parameters))
            return null;

        ToolParameters parameters = ToolParameters.Read(method, inputs, problems);
        ITypeSymbol? returns = ToolResult.Of(method);
        OutputValue? output = returns is null ? new OutputValue("", "nothing") : ReadResult(method, returns);
        if (problems.Count > before || output is null)
            return null;

        string? resultLabel = method.FindOnResult(AttributeNames.Sensitive)?.Argument<string>(0);
        bool untrusted = method.Has(AttributeNames.Untrusted);
        var model = new ToolModel
        {
            MethodName = method.Name,
            Name = method.ToolName(),
            Description = method.Description(),
            Schema = parameters.Schema,
            Reads = policy.Reads.Select(ToolPolicy.Scope).Distinct().ToEquatableArray(),
            Writes = policy.Writes.GroupBy(ToolPolicy.Scope).Select(static writes => new WriteModel(
                writes.Key, writes.Any(static write => write.Named("Destructive", false)), writes.Any(static write => write.Named("External", false)))).ToEquatableArray(),
            Approval = policy.Approval is { } approval
                ? new ApprovalModel(
                    approval.Named<string>("Role"), approval.Named<string>("Reason"), approval.Named("Approvers", 1),
                    approval.Named("ExpiresMinutes", 1440), approval.Named<string>("When"))
                : null,
            AutoApprovedBecause = policy.AutoApproval?.Argument<string>(0),
            BlockedReason = policy.Block is { } block ? block.Argument<string>(0) ?? "" : null,
            Recovery = Recovery(method).ToEquatableArray(),
            TimeoutMilliseconds = Timeout(method),
            Evidence = method.FindAll(AttributeNames.RequiresEvidence).Select(static evidence => new EvidenceModel(
                evidence.Argument<string>(0) ?? "", evidence.Named("MaxAgeMinutes", 0), evidence.Named<string>("Ask"))).ToEquatableArray(),
            WriteKind = WriteKind(method, policy),
            MayRepeat = method.Has(AttributeNames.MayRepeat),
            RunsInPlace = calls.RunsInPlace(),
            Lenient = method.ToolSet.Find(AttributeNames.Lenient)?.Argument<int>(0) ?? 0,
            ReturnsUntrusted = untrusted || output.IsUntrusted,
            Labels = parameters.Labels.Concat(output.Labels).Concat(resultLabel is null ? [] : [resultLabel])
                .Distinct().OrderBy(static label => label, StringComparer.Ordinal).ToEquatableArray(),
            SubjectArgument = parameters.Subject,
            SensitiveArguments = parameters.Sensitive.ToEquatableArray(),
            Arguments = parameters.Arguments.ToEquatableArray(),
            Body = calls.Body(),
            Fallbacks = fallbacks,
            Lookup = lookup,
            Predicate = predicate,
            Result = new ResultModel(returns is null ? null : Held(returns), output.Writer, returns?.IsNullable() == true, resultLabel, untrusted),
        };
        return model with { Hash = ContractHasher.Hash(model, toolSet, ResultShape(model.Result, output)) };
    }

    /// <summary>Reports what is wrong with the schema of one tool, and nothing else.</summary>
    public void CheckSchema(ToolMethod method)
    {
        if (JsonDefects.Of(method).Any() || HasTwins(method.Symbol.Parameters))
            return;

        ToolParameters.Read(method, inputs, problems);
        if (ToolResult.Of(method) is { } returns)
            ReadResult(method, returns);
    }

    /// <summary>Two parameters of one name, which the compiler refuses.</summary>
    private static bool HasTwins(ImmutableArray<IParameterSymbol> parameters)
    {
        for (int i = 1; i < parameters.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (parameters[i].Name == parameters[j].Name)
                    return true;
            }
        }

        return false;
    }

    private OutputValue? ReadResult(ToolMethod method, ITypeSymbol returns)
    {
        var place = new Place(method.Qualified, "result", method.Symbol);
        if (ToolResult.StreamedItem(returns) is not { } item)
            return outputs.Read(returns, place);

        int most = ToolResult.MaxItems(method);
        if (most < 1)
            problems.Add(RuleCatalogue.Constraint, method.Symbol, "Tool(MaxItems)", "the result", method.Qualified, "allows no item at all: set it to 1 or more");
        return outputs.ReadList(null, item, place) is { } list ? list with { Shape = $"{list.Shape}<={most}" } : null;
    }

    /// <summary>The type in which the result waits to be written: of a stream, the list of what it gave.</summary>
    private static string Held(ITypeSymbol returns) => ToolResult.StreamedItem(returns) is { } item
        ? $"global::System.Collections.Generic.List<{item.Code()}>{(returns.IsNullable() ? "?" : "")}"
        : returns.Code();

    private static string ResultShape(ResultModel result, OutputValue output) =>
        output.Shape + (result.IsNullable ? "?" : "") + (result.Label is null ? "" : $"!{result.Label}") + (result.IsUntrusted ? "~" : "");

    private static string WriteKind(ToolMethod method, ToolPolicy policy) =>
        !policy.IsWrite ? "None"
        : method.Symbol.Parameters.Any(parameter => method.Find(parameter, AttributeNames.IdempotencyKey) is not null) ? "Keyed"
        : method.Has(AttributeNames.Idempotent) ? "Natural"
        : method.Has(AttributeNames.LookupWith) ? "Lookup"
        : "Blind";

    /// <summary>What is declared, then the preset for what nobody speaks about: no mode is left without a path.</summary>
    private static IEnumerable<RecoveryModel> Recovery(ToolMethod method) =>
        DeclaredRecovery.Read(method)
            .Select(static step => new RecoveryModel(
                step.Failure, step.Recovery, step.Attempts, step.FallbackName, step.Note, step.WithinSeconds))
            .Concat(RecoveryPreset.Of(RecoveryPreset.EffectOf(method), DeclaredRecovery.Unspoken(method))
                .Select(static step => new RecoveryModel(step.Failure, step.Recovery, 3, null, null, IsPreset: true)));

    private static long Timeout(ToolMethod method)
    {
        AttributeData? declared = method.Find(AttributeNames.CallTimeout)
            ?? InheritedTools.Classes(method.ToolSet).Select(static type => type.Find(AttributeNames.CallTimeout)).FirstOrDefault(static attribute => attribute is not null);
        double seconds = declared?.Argument<double>(0, 30) ?? 30;
        return Milliseconds.Of(seconds);
    }
}
