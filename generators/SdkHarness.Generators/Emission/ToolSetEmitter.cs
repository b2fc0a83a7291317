using SdkHarness.Generators.Lock;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes the generated part of a tool set.</summary>
internal static class ToolSetEmitter
{
    public static string Emit(ToolSetModel set)
    {
        var code = new CodeWriter();
        GeneratedFile.Header(code, set.Type, set.Namespace);
        LockEmitter.Emit(code, LockLines.Of(set));
        code.Open($"partial {set.Keyword} {set.ClassName} : global::SdkHarness.IToolSet<{set.ClassName}>");
        code.Line("/// <summary>The contracts of the set and its tools.</summary>");
        code.Line(set.HidesContract
            ? $"static global::SdkHarness.ToolSetContract global::SdkHarness.IToolSet<{set.ClassName}>.Contract => GuardedTools.Contract;"
            : "public static global::SdkHarness.ToolSetContract Contract => GuardedTools.Contract;");
        code.Line();
        code.Line("/// <summary>The bindings of the tools, for the guard.</summary>");
        code.Line(set.HidesBindings
            ? $"static global::System.Collections.Generic.IReadOnlyList<global::SdkHarness.ToolBinding> global::SdkHarness.IToolSet<{set.ClassName}>.Bindings => GuardedTools.Bindings;"
            : "public static global::System.Collections.Generic.IReadOnlyList<global::SdkHarness.ToolBinding> Bindings => GuardedTools.Bindings;");
        code.Line();
        Guarded(code, set);
        code.Close();
        return code.ToString();
    }

    private static void Guarded(CodeWriter code, ToolSetModel set)
    {
        code.Line(GeneratedFile.Attribute);
        code.Open("private static class GuardedTools");
        code.Line("public static readonly global::SdkHarness.ToolSetContract Contract = global::SdkHarness.Binding.ContractData.Read(Contracts);");
        code.Line();
        code.Line("public static readonly global::SdkHarness.ToolBinding[] Bindings = global::SdkHarness.Binding.ToolBindings.Of(Contract, static () => Tools.Instance);");
        foreach (EnumModel model in set.Enums)
            TypeEmitter.Emit(code.Line(), model);
        var parts = new ToolParts(set);
        ToolEmitter.Emit(code.Line(), set, parts);
        foreach (InputModel model in set.Inputs)
            TypeEmitter.Emit(code.Line(), model);
        foreach (VariantsModel model in set.InputVariants)
            VariantEmitter.Emit(code.Line(), model);
        foreach (OutputModel model in set.Outputs)
            TypeEmitter.Emit(code.Line(), model);
        foreach (OutputVariantsModel model in set.OutputVariants)
            VariantEmitter.Emit(code.Line(), model);
        ContractEmitter.Emit(code.Line(), set, parts);
        code.Close();
    }
}
