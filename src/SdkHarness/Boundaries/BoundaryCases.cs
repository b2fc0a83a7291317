using System.Collections;
using System.Text.Json;
using SdkHarness.Boundaries;

namespace SdkHarness;

/// <summary>
/// The calls at the edges of a tool's schema: for every constraint the last value that is allowed and the first that is not. Derived from
/// the contract alone, so that they can be run against the binding, or against whatever else claims to keep the schema.
/// </summary>
public sealed class BoundaryCases : IReadOnlyList<BoundaryCase>
{
    private readonly IReadOnlyList<BoundaryCase> _cases;

    private BoundaryCases(IReadOnlyList<BoundaryCase> cases, IReadOnlyList<string> notDerived)
    {
        _cases = cases;
        NotDerived = notDerived;
    }

    /// <summary>The edges for which no call could be made, each with its JSON pointer and why: a pattern without a string of some length, for example.</summary>
    public IReadOnlyList<string> NotDerived { get; }

    /// <inheritdoc />
    public int Count => _cases.Count;

    /// <inheritdoc />
    public BoundaryCase this[int index] => _cases[index];

    /// <summary>Derives the calls of one tool.</summary>
    /// <param name="contract">The tool's contract.</param>
    /// <param name="validCall">
    /// Arguments that the schema allows, as JSON, which every call is a change of; by default they are made up. Give them where rules that
    /// no schema states (IValidatableObject) refuse what is made up, or where a value cannot be made up from its pattern.
    /// </param>
    /// <returns>The calls; the first is the valid one that the others differ from in one place.</returns>
    /// <exception cref="ArgumentException">No valid call can be made up, or the one given is no JSON object.</exception>
    public static BoundaryCases Of(ToolContract contract, string? validCall = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        JsonElement given = default;
        if (validCall is not null)
        {
            ToolArguments arguments = ToolArguments.Parse(validCall);
            if (arguments.Defect is not null || arguments.Element.ValueKind != JsonValueKind.Object)
                throw new ArgumentException($"The valid call of {contract.FunctionName} is no JSON object. {arguments.Defect}", nameof(validCall));
            given = arguments.Element;
        }

        var cases = new CaseList(contract.Lenient);
        if (!new BoundaryWalk(cases).Begin(contract.InputSchema, given))
        {
            throw new ArgumentException(
                $"No valid call of {contract.FunctionName} can be made up ({string.Join("; ", cases.NotDerived)}): give one.", nameof(contract));
        }

        return new BoundaryCases(cases.All, cases.NotDerived);
    }

    /// <inheritdoc />
    public IEnumerator<BoundaryCase> GetEnumerator() => _cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
