using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes one tool: how its arguments are read, its body called and its result written.</summary>
internal static class ToolEmitter
{
    private const string Binding = "global::SdkHarness.Binding";

    public static void Emit(CodeWriter code, ToolSetModel set, int index, SharedFields shared)
    {
        ToolModel tool = set.Tools[index];
        var arguments = new ArgumentsCode(tool);
        code.Line($"// {set.Name}_{tool.Name}: {set.ClassName}.{tool.MethodName}");
        code.Line($"new {Binding}.{Kind(tool)}<{set.Type}, {arguments.Type}, {tool.Result.WrittenType}>(").In();
        code.Line($"Contract, {Number(index)}, {shared.Arguments(tool)}, {shared.Writer(tool)},");
        Function(code, $"toolSet, {arguments.Parameter}, context, cancellationToken", Return(set, tool, arguments));
        code.Back();
        Options(code, set, tool, arguments);
    }

    private static void Options(CodeWriter code, ToolSetModel set, ToolModel tool, ArgumentsCode arguments)
    {
        bool plain = tool.Fallbacks.Count == 0 && tool.Lookup is null && tool.Predicate is null && tool.Result is { Label: null, IsUntrusted: false, IsNullable: false };
        if (plain)
        {
            code.Append(",");
            return;
        }

        code.Open();
        if (tool.Fallbacks.Count > 0)
            Fallback(code, set, tool, arguments);
        if (tool.Lookup is { } lookup)
        {
            string call = Call(set, lookup, arguments);
            code.Line($"Lookup = static (toolSet, {arguments.Parameter}, context, cancellationToken) => {(lookup.IsAwaited ? $"{Binding}.Awaited.Found({call})" : $"new({call})")},");
        }

        if (tool.Predicate is { } predicate)
            code.Line($"When = static {arguments.Parameter} => {Call(set, predicate, arguments)},");
        if (tool.Result.Label is not null)
            code.Line($"Label = {Literal.Of(tool.Result.Label)},");
        if (tool.Result.IsUntrusted)
            code.Line("IsUntrusted = true,");
        if (tool.Result.IsNullable)
            code.Line("IsNullable = true,");
        code.Close("},");
    }

    private static void Fallback(CodeWriter code, ToolSetModel set, ToolModel tool, ArgumentsCode arguments)
    {
        code.Line($"Fallback = static (method, toolSet, {arguments.Parameter}, context, cancellationToken) =>");
        code.Open();
        code.Open("switch (method)");
        foreach (CallModel fallback in tool.Fallbacks)
        {
            code.Line($"case {Literal.Of(fallback.Name)}:").In();
            foreach (string statement in Statements(set, fallback, arguments))
                code.Line(statement);
            code.Back();
        }

        code.Line("default:").In().Line("return null;").Back();
        code.Close();
        code.Close("},");
    }

    /// <summary>The body as statements or, where it is one return, as what is returned.</summary>
    private static string[] Return(ToolSetModel set, ToolModel tool, ArgumentsCode arguments) =>
        Kind(tool) == "AnswerTool" ? Statements(set, tool.Body, arguments) : [$"return {Call(set, tool.Body, arguments)};"];

    private static string[] Statements(ToolSetModel set, CallModel call, ArgumentsCode arguments)
    {
        string called = Call(set, call, arguments);
        if (call.MaxItems is { } most)
            return [$"return {Binding}.Streams.CollectAsync({called}, {Number(most)}, cancellationToken);"];
        if (call.IsAwaited)
            return [$"return {Binding}.Awaited.Answer({called});"];
        return call.HasResult ? [$"return new((object?){called});"] : [$"{called};", "return new((object?)null);"];
    }

    private static void Function(CodeWriter code, string parameters, string[] statements)
    {
        if (statements is [var only])
        {
            code.Line($"static ({parameters}) => {only.Substring("return ".Length, only.Length - "return ;".Length)})");
            return;
        }

        code.Line($"static ({parameters}) =>");
        code.Open();
        foreach (string statement in statements)
            code.Line(statement);
        code.Close("})");
    }

    /// <summary>The runtime's class for the tool's form.</summary>
    private static string Kind(ToolModel tool) =>
        tool.Result.Type is null || tool.Result.IsNullable || tool.Body.MaxItems is not null ? "AnswerTool"
        : tool.Body.ReturnsTask ? "TaskTool"
        : tool.Body.IsAwaited ? "AnswerTool"
        : "SyncTool";

    private static string Call(ToolSetModel set, CallModel call, ArgumentsCode arguments)
    {
        string own = call.Service is null ? set.Type : call.Service;
        string instance = call.Service is null ? "toolSet" : $"{Binding}.Services.ToolSet<{call.Service}>(context)";
        string receiver = call.IsStatic ? call.Receiver : call.Receiver == own ? instance : $"(({call.Receiver}){instance})";
        return $"{receiver}.{call.Method}({string.Join(", ", call.Arguments.Select(arguments.Expression))}){(call.MayGiveNoTask ? "!" : "")}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
