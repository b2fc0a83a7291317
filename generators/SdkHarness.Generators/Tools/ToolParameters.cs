using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Examples;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>The parameters of a tool method: those that the model sees, and those that the harness supplies.</summary>
internal sealed class ToolParameters
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "arguments", "toolSet", "context", "cancellationToken", "method",
    };

    public List<ArgumentModel> Arguments { get; } = [];

    public List<string> Labels { get; } = [];

    public List<SensitiveModel> Sensitive { get; } = [];

    public string? Subject { get; private set; }

    public string Schema { get; private set; } = "";

    public static ToolParameters Read(ToolMethod method, InputTypes inputs, ProblemList problems)
    {
        var read = new ToolParameters();
        var members = new List<(string Name, string Schema, bool IsRequired)>();
        foreach (IParameterSymbol parameter in method.Symbol.Parameters)
        {
            var place = new Place(method.Qualified, $"parameter '{parameter.Name}'", parameter);
            IReadOnlyList<AttributeData> attributes = method.AttributesOf(parameter);
            if (!method.IsVisible(parameter))
            {
                ConstraintAttributes.CheckHidden(attributes, place, problems);
                continue;
            }

            if (inputs.Read(parameter.Type, attributes, place) is { } value)
            {
                Defaults.Check(parameter, value, place, problems);
                string? examples = DeclaredExamples.Json(method.Examples(parameter), value.Schema, place, problems);
                members.Add(read.Add(method, parameter, value, examples));
            }
        }

        CheckKey(method, problems);
        Schema schema = ObjectSchema.Of(members);
        string? calls = DeclaredExamples.Json(method.Examples(), schema, new Place(method.Qualified, "the arguments", method.Symbol), problems);
        read.Schema = schema.With("examples", calls).ToString();
        return read;
    }

    public static string Local(IParameterSymbol parameter)
    {
        string name = parameter.Name;
        while (Taken.Contains(name) || (name != parameter.Name && IsParameter(parameter.ContainingSymbol, name)))
            name += "_";
        return Literal.Identifier(name);
    }

    private static bool IsParameter(ISymbol method, string name) =>
        method is IMethodSymbol { Parameters: var parameters } && parameters.Any(parameter => parameter.Name == name);

    private (string Name, string Schema, bool IsRequired) Add(ToolMethod method, IParameterSymbol parameter, InputValue value, string? examples)
    {
        string? missing = Defaults.Code(parameter, value);
        Arguments.Add(new ArgumentModel(parameter.Name, parameter.Name, Local(parameter), value.Type, value.Reader, missing)
        {
            Data = missing is null ? value.Data : ReaderData.Optional(value.Data, parameter.ExplicitDefaultValue),
        });
        if (method.Find(parameter, AttributeNames.Subject) is not null)
            Subject ??= parameter.Name;

        var labels = new List<string>(value.Labels);
        if (method.Find(parameter, AttributeNames.Sensitive)?.Argument<string>(0) is { } own)
            labels.Insert(0, own);
        if (labels.Count > 0)
            Sensitive.Add(new SensitiveModel(parameter.Name, string.Join("+", labels.Distinct())));
        Labels.AddRange(labels);

        string schema = value.Schema.Describe(method.Description(parameter))
            .With("default", Defaults.Json(parameter, value)).With("examples", examples).ToString();
        return (parameter.Name, schema, missing is null);
    }

    private static void CheckKey(ToolMethod method, ProblemList problems)
    {
        IParameterSymbol[] keys = [.. method.Symbol.Parameters.Where(parameter => method.Find(parameter, AttributeNames.IdempotencyKey) is not null)];
        if (keys.Length > 1)
            problems.Add(RuleCatalogue.IdempotencyKey, keys[1], method.Qualified, "stands on several parameters");
        else if (keys.Length == 1 && keys[0].Type.SpecialType != SpecialType.System_String)
            problems.Add(RuleCatalogue.IdempotencyKey, keys[0], method.Qualified, "is not a string");
    }
}
