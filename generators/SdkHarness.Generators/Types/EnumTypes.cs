using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Contracts;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Tools;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Types;

/// <summary>The enums of one tool set; each has one generated field with its names.</summary>
internal sealed class EnumTypes
{
    private readonly Dictionary<string, EnumModel> _models = [];

    /// <summary>The names of all that is generated for the set.</summary>
    public NamePool Names { get; } = new();

    public EquatableArray<EnumModel> Models => _models.Values.ToEquatableArray();

    public EnumModel Of(INamedTypeSymbol type)
    {
        string code = type.Code();
        if (_models.TryGetValue(code, out EnumModel? model))
            return model;

        IFieldSymbol[] members = [.. Members(type)];
        string word = type.Word();
        string field = Names.Take($"{word}Names");
        model = new EnumModel(
            field,
            code,
            members.Select(static member => member.EnumName()).ToEquatableArray(),
            members.Select(static member => Literal.Identifier(member.Name)).ToEquatableArray(),
            type.Has("System.FlagsAttribute"));
        _models.Add(code, model);
        return model;
    }

    /// <summary>The enum in arguments; <c>[AllowedValues]</c> and <c>[DeniedValues]</c> leave out names.</summary>
    public InputValue Input(INamedTypeSymbol type, Constraints constraints)
    {
        EnumModel model = Of(type);
        // By value, since several names may stand for one.
        IReadOnlyList<string>? allowed = constraints.TakeAllowed(value => NameOf(type, value) is null ? null : Number(value));
        IReadOnlyList<string>? denied = constraints.TakeDenied(value => NameOf(type, value) is null ? null : Number(value));
        string reader = model.FieldName;
        EquatableArray<string> names = model.Names;
        if (allowed is not null || denied is not null)
        {
            string[] values = [.. Members(type).Select(static member => Number(member.ConstantValue))];
            int[] kept = [.. Enumerable.Range(0, values.Length)
                .Where(i => allowed?.Contains(values[i]) != false && denied?.Contains(values[i]) != true)];
            EnumModel part = model with
            {
                Names = kept.Select(i => model.Names[i]).ToEquatableArray(),
                Members = kept.Select(i => model.Members[i]).ToEquatableArray(),
            };
            (names, reader) = (part.Names, part.Expression());
            if (names.Count == 0)
                constraints.Report(allowed is null ? "DeniedValues" : "AllowedValues", "leaves no value of the enum: correct it");
        }

        Schema schema = Schema.OfType("string").Describe(Meanings(type, names)).With("enum", JsonText.Of(names));
        return new InputValue(schema, model.Type, $"global::SdkHarness.Binding.Readers.Enum({reader})")
        {
            Limits = allowed is null && denied is null ? null : new EnumLimits(type, names, allowed is null ? "DeniedValues" : "AllowedValues"),
        };
    }

    /// <summary>What the names mean, by their doc comments.</summary>
    private static string Meanings(INamedTypeSymbol type, EquatableArray<string> names) => string.Join(" ", Members(type)
        .Where(member => names.Contains(member.EnumName()))
        .Select(static member => (Name: member.EnumName(), Meaning: member.Description()))
        .Where(static member => member.Meaning.Length > 0)
        .Select(static member => $"{member.Name}: {Schema.Ended(member.Meaning)}"));

    /// <summary>The JSON name of a value, where one is declared.</summary>
    public static string? NameOf(INamedTypeSymbol type, object? value) =>
        Members(type).FirstOrDefault(member => Equals(member.ConstantValue, value))?.EnumName();

    private static IEnumerable<IFieldSymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue);

    private static string Number(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
