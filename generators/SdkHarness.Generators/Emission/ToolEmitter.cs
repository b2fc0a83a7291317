using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes one tool's binding.</summary>
internal static class ToolEmitter
{
    public static void Emit(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        code.Line($"// {set.Name}_{tool.Name}: {set.ClassName}.{tool.MethodName}");
        code.Open($"private sealed class {tool.BindingName}(global::SdkHarness.ToolContract contract) : global::SdkHarness.ToolBinding(contract)");
        if (tool.Arguments.Count > 0)
            Bind(code, set, tool);
        Invoke(code, set, tool);
        if (tool.Fallbacks.Count > 0)
            Fallback(code.Line(), set, tool);
        if (tool.Lookup is { } lookup)
            Lookup(code.Line(), set, tool, lookup);
        if (tool.Predicate is { } predicate)
            Predicate(code.Line(), set, tool, predicate);
        WriteResult(code.Line(), set, tool);
        code.Close();
    }

    private static void Bind(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        foreach (ArgumentModel argument in tool.Arguments)
            code.Line($"private static readonly global::SdkHarness.Binding.ValueReader<{argument.Type}> {Field(argument)} = {argument.Reader};");
        code.Line();
        code.Open("protected override object Bind(global::SdkHarness.Binding.FieldReader fields)");
        for (int i = 0; i < tool.Arguments.Count; i++)
        {
            ArgumentModel argument = tool.Arguments[i];
            string index = i.ToString(CultureInfo.InvariantCulture);
            string missing = argument.Missing is null ? "" : $", {argument.Missing}";
            code.Line($"{argument.Type} {argument.Local} = fields.Read({index}, {Field(argument)}{missing});");
        }

        code.Line(tool.Arguments.Count == 1
            ? $"return {tool.Arguments[0].Local}!;"
            : $"return ({string.Join(", ", tool.Arguments.Select(static argument => argument.Local))});");
        code.Close().Line();
    }

    private static void Invoke(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        code.Line($"{Override(set)} global::System.Threading.Tasks.ValueTask<object?> InvokeAsync(");
        code.In().Line("object toolSet, object arguments, global::SdkHarness.ToolCallContext context, global::System.Threading.CancellationToken cancellationToken)").Back();
        code.Open();
        Unpack(code, tool);
        Return(code, tool.Body);
        code.Close();
    }

    private static void Fallback(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        code.Line($"{Override(set)} global::System.Threading.Tasks.ValueTask<object?> FallbackAsync(");
        code.In().Line("string method, object toolSet, object arguments, global::SdkHarness.ToolCallContext context, global::System.Threading.CancellationToken cancellationToken)").Back();
        code.Open();
        Unpack(code, tool);
        code.Open("switch (method)");
        foreach (CallModel fallback in tool.Fallbacks)
        {
            code.Line($"case {Literal.Of(fallback.Method.TrimStart('@'))}:").In();
            Return(code, fallback);
            code.Back();
        }

        code.Line("default:").In();
        code.Line("return base.FallbackAsync(method, toolSet, arguments, context, cancellationToken);").Back();
        code.Close();
        code.Close();
    }

    private static void Lookup(CodeWriter code, ToolSetModel set, ToolModel tool, CallModel lookup)
    {
        code.Line($"{Override(set)} global::System.Threading.Tasks.ValueTask<bool?> LookupAsync(");
        code.In().Line("object toolSet, object arguments, global::SdkHarness.ToolCallContext context, global::System.Threading.CancellationToken cancellationToken)").Back();
        code.Open();
        Unpack(code, tool);
        code.Line(lookup.IsAwaited ? $"return Found({Call(lookup)});" : $"return new({Call(lookup)});");
        code.Close();
    }

    private static void Predicate(CodeWriter code, ToolSetModel set, ToolModel tool, CallModel predicate)
    {
        code.Open($"{Override(set)} bool NeedsApproval(object arguments)");
        Unpack(code, tool);
        code.Line($"return {Call(predicate)};");
        code.Close();
    }

    private static void WriteResult(CodeWriter code, ToolSetModel set, ToolModel tool)
    {
        ResultModel result = tool.Result;
        code.Open($"{Override(set)} void WriteResult(global::SdkHarness.Binding.ResultWriter to, object? result)");
        if (result.Label is not null)
        {
            code.Open($"if (!to.Shows({Literal.Of(result.Label)}))");
            code.Line($"to.Withheld({Literal.Of(result.Label)});").Line("return;").Close().Line();
        }

        if (result.IsUntrusted)
            code.Line("to.BeginUntrusted();");
        code.Line(result.Type is null ? "to.Done();"
            : result.IsNullable ? $"to.Optional(({result.Type})result, {result.Writer});"
            : $"to.Value(({result.Type})result!, {result.Writer});");
        code.Close();
    }

    /// <summary>The arguments that were bound, as locals of their own names.</summary>
    private static void Unpack(CodeWriter code, ToolModel tool)
    {
        if (tool.Arguments.Count == 1)
            code.Line($"var {tool.Arguments[0].Local} = ({tool.Arguments[0].Type})arguments;");
        else if (tool.Arguments.Count > 1)
            code.Line($"var ({string.Join(", ", tool.Arguments.Select(static argument => argument.Local))}) = "
                + $"(({string.Join(", ", tool.Arguments.Select(static argument => argument.Type))}))arguments;");
    }

    private static void Return(CodeWriter code, CallModel call)
    {
        if (call.MaxItems is { } most)
            code.Line($"return global::SdkHarness.Binding.Streams.CollectAsync({Call(call)}, {most.ToString(CultureInfo.InvariantCulture)}, cancellationToken);");
        else if (call.IsAwaited)
            code.Line($"return Answer({Call(call)});");
        else if (call.HasResult)
            code.Line($"return new((object?){Call(call)});");
        else
            code.Line($"{Call(call)};").Line("return default;");
    }

    private static string Call(CallModel call) =>
        $"{(call.IsStatic ? call.Receiver : $"(({call.Receiver})toolSet)")}.{call.Method}({string.Join(", ", call.Arguments)})";

    private static string Override(ToolSetModel set) => set.SeesInternals ? "protected internal override" : "protected override";

    private static string Field(ArgumentModel argument) => $"_{argument.Name}";
}
