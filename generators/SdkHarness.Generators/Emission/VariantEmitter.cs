using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes the readers and the writers of polymorphic types.</summary>
internal static class VariantEmitter
{
    public static void Emit(CodeWriter code, VariantsModel model)
    {
        code.Open($"private static class {model.Name}");
        code.Line($"public static readonly global::SdkHarness.Binding.ValueReader<{model.Type}> Instance = global::SdkHarness.Binding.Variants.OneOf<{model.Type}>({Literal.Of(model.TagName)},").In();
        for (int i = 0; i < model.Readers.Count; i++)
            code.Line(model.Readers[i] + (i + 1 < model.Readers.Count ? "," : ");"));
        code.Back().Close();
    }

    public static void Emit(CodeWriter code, OutputVariantsModel model)
    {
        code.Open($"private static void {model.WriterName}(global::SdkHarness.Binding.ResultWriter to, {model.Type} value)");
        code.Open("switch (value)");
        foreach (OutputCase one in model.Cases)
            code.Line($"case {one.Type} item{(one.IsExact ? $" when item.GetType() == typeof({one.Type})" : "")}: {one.Statements} break;");
        code.Line($"default: {model.Otherwise ?? $"to.Undeclared({Literal.Of(model.Word)});"} break;");
        code.Close();
        code.Close();
    }
}
