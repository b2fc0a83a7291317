using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Types;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Tools;

/// <summary>The parameters of a tool method: those that the model sees, and those that the harness supplies.</summary>
internal sealed class ToolParameters
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "arguments", "errors", "fields", "toolSet", "context", "cancellationToken", "method", "writer", "result", "to",
    };

    public List<ArgumentModel> Arguments { get; } = [];

    public List<string> Labels { get; } = [];

    public List<SensitiveModel> Sensitive { get; } = [];

    public string? Subject { get; private set; }

    public string Schema { get; private set; } = "";

    public static ToolParameters Read(IMethodSymbol method, InputTypes inputs, ProblemList problems)
    {
        var read = new ToolParameters();
        var members = new List<(string Name, string Schema, bool IsRequired)>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            var place = new Place(method.Qualified(), $"parameter '{parameter.Name}'", parameter);
            if (!parameter.IsVisible())
            {
                ConstraintAttributes.CheckHidden(parameter, place, problems);
                continue;
            }

            if (inputs.Read(parameter.Type, parameter.GetAttributes(), place) is { } value)
            {
                Defaults.Check(parameter, value, place, problems);
                members.Add(read.Add(parameter, value));
            }
        }

        CheckKey(method, problems);
        read.Schema = ObjectSchema.Of(members).ToString();
        return read;
    }

    /// <summary>What the harness supplies for a parameter; <see langword="null"/> for one that the model gives.</summary>
    public static string? HiddenExpression(IParameterSymbol parameter) =>
        parameter.IsVisible() ? null
        : parameter.Has(AttributeNames.IdempotencyKey) ? "context.IdempotencyKey"
        : parameter.Type.Name == "CancellationToken" ? "cancellationToken"
        : "context.Services";

    public static string Local(IParameterSymbol parameter) =>
        Literal.Identifier(Taken.Contains(parameter.Name) ? parameter.Name + "_" : parameter.Name);

    private (string Name, string Schema, bool IsRequired) Add(IParameterSymbol parameter, InputValue value)
    {
        string? missing = Defaults.Code(parameter, value);
        Arguments.Add(new ArgumentModel(parameter.Name, parameter.Name, Local(parameter), value.Type, value.Reader, missing));
        if (parameter.Has(AttributeNames.Subject))
            Subject ??= parameter.Name;

        var labels = new List<string>(value.Labels);
        if (parameter.Find(AttributeNames.Sensitive)?.Argument<string>(0) is { } own)
            labels.Insert(0, own);
        if (labels.Count > 0)
            Sensitive.Add(new SensitiveModel(parameter.Name, string.Join("+", labels.Distinct())));
        Labels.AddRange(labels);

        string schema = value.Schema.Describe(parameter.Description()).With("default", Defaults.Json(parameter, value)).ToString();
        return (parameter.Name, schema, missing is null);
    }

    private static void CheckKey(IMethodSymbol method, ProblemList problems)
    {
        IParameterSymbol[] keys = [.. method.Parameters.Where(static parameter => parameter.Has(AttributeNames.IdempotencyKey))];
        if (keys.Length > 1)
            problems.Add(RuleCatalogue.IdempotencyKey, keys[1], method.Qualified(), "stands on several parameters");
        else if (keys.Length == 1 && keys[0].Type.SpecialType != SpecialType.System_String)
            problems.Add(RuleCatalogue.IdempotencyKey, keys[0], method.Qualified(), "is not a string");
    }
}
