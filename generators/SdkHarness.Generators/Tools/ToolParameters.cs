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

    public List<IParameterSymbol> Visible { get; } = [];

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
            if (HiddenExpression(parameter) is not null)
                continue;

            read.Visible.Add(parameter);
            var place = new Place(method.Shown(), $"parameter '{parameter.Name}'", parameter);
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
                inputs.NoJsonForm(parameter.Type, place, "pass it by value");
            else if (inputs.Read(parameter.Type, parameter.GetAttributes(), place) is { } value)
                members.Add(read.Add(parameter, value));
        }

        CheckKey(method, problems);
        read.Schema = ObjectSchema.Of(members).ToString();
        return read;
    }

    /// <summary>What the harness supplies for a parameter; <see langword="null"/> for one that the model gives.</summary>
    public static string? HiddenExpression(IParameterSymbol parameter) =>
        parameter.Has(AttributeNames.IdempotencyKey) ? "context.IdempotencyKey"
        : parameter.Type.FullName() switch
        {
            "System.Threading.CancellationToken" => "cancellationToken",
            "System.IServiceProvider" => "context.Services",
            _ => null,
        };

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
            problems.Add(RuleCatalogue.IdempotencyKey, keys[1], method.Shown(), "stands on several parameters");
        else if (keys.Length == 1 && keys[0].Type.SpecialType != SpecialType.System_String)
            problems.Add(RuleCatalogue.IdempotencyKey, keys[0], method.Shown(), "is not a string");
    }
}
