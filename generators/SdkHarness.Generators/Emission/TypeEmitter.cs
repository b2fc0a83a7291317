using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes what the tools of a set share: the names of enums, the readers and the writers of objects.</summary>
internal static class TypeEmitter
{
    public static void Emit(CodeWriter code, EnumModel model) =>
        code.Line($"private static readonly global::SdkHarness.Binding.EnumNames<{model.Type}> {model.FieldName} = {model.Expression()};");

    public static void Emit(CodeWriter code, InputModel model)
    {
        ArgumentModel[] all = [.. model.Constructed, .. model.Required, .. model.Optional];
        string names = string.Join(", ", all.Select(static member => Literal.Of(member.JsonName)));
        code.Open($"private sealed class {model.ReaderName}() : global::SdkHarness.Binding.ObjectReader<{model.Type}>({names})");
        code.Line($"public static readonly {model.ReaderName} Instance = new();");
        for (int i = 0; i < all.Length; i++)
            code.Line($"private static readonly global::SdkHarness.Binding.ValueReader<{all[i].Type}> _{all[i].Local} = {all[i].Reader};");
        code.Line();
        code.Open($"protected override {model.Type} Read(global::SdkHarness.Binding.FieldReader fields)");
        int required = all.Length - model.Optional.Count;
        for (int i = 0; i < required; i++)
            code.Line($"{all[i].Type} {all[i].Local} = fields.Read({Index(i)}, _{all[i].Local}{(all[i].Missing is null ? "" : $", {all[i].Missing}")});");
        if (model.Optional.Count > 0)
        {
            code.Line($"{model.Type}{(model.IsValueType ? "" : "?")} blank = fields.Valid ? {Make(model, [])} : default;");
            for (int i = required; i < all.Length; i++)
            {
                string blank = $"blank.{Literal.Identifier(all[i].Name)}";
                string missing = model.IsValueType ? blank : $"blank is null ? default! : {blank}";
                code.Line($"{all[i].Type} {all[i].Local} = fields.Read({Index(i)}, _{all[i].Local}, {missing});");
            }
        }

        code.Line($"return fields.Valid ? {Make(model, model.Optional)} : default!;");
        code.Close();
        code.Close();
    }

    public static void Emit(CodeWriter code, OutputModel model)
    {
        code.Open($"private static void {model.WriterName}(global::SdkHarness.Binding.ResultWriter to, {model.Type} value)");
        code.Line("to.Begin();");
        foreach (OutputMember member in model.Members)
        {
            if (member.MaxAgeMinutes is { } minutes)
                code.Line($"to.CheckAge({Literal.Of(member.JsonName)}, value.{member.Name}, {Index(minutes)});");
            if (member.IsUntrusted)
                code.Line("to.BeginUntrusted();");
            string[] conditions = [.. new[] { member.Condition, member.Label is null ? null : $"to.Shows({Literal.Of(member.Label)})" }.OfType<string>()];
            if (conditions.Length > 0)
                code.Line($"if ({string.Join(" && ", conditions)})").In();
            code.Line($"to.{(member.IsNullable ? "OptionalMember" : "Member")}({Literal.Of(member.JsonName)}, value.{member.Name}, {member.Writer});");
            if (conditions.Length > 0)
                code.Back();
            if (member.NamesSubject)
                code.Line($"{(member.Label is null ? "" : $"if (to.Shows({Literal.Of(member.Label)})) ")}to.NameSubject(value.{member.Name});");
            if (member.IsUntrusted)
                code.Line("to.EndUntrusted();");
        }

        code.Line("to.Json.WriteEndObject();");
        code.Close();
    }

    private static string Make(InputModel model, IEnumerable<ArgumentModel> optional)
    {
        ArgumentModel[] set = [.. model.Required, .. optional];
        string arguments = string.Join(", ", model.Constructed.Select(member =>
            model.SkipsParameters ? $"{Literal.Identifier(member.Name)}: {member.Local}" : member.Local));
        string[] members =
        [
            .. model.Constructed.Where(static member => member.AlsoSets is not null).Select(static member => $"{Literal.Identifier(member.AlsoSets!)} = {member.Local}"),
            .. set.Select(static member => $"{Literal.Identifier(member.Name)} = {member.Local}"),
        ];
        return $"new {model.Type}({arguments}){(members.Length == 0 ? "" : $" {{ {string.Join(", ", members)} }}")}";
    }

    private static string Index(int i) => i.ToString(CultureInfo.InvariantCulture);
}
