using System.Globalization;
using SdkHarness.Generators.Tools;

namespace SdkHarness.Generators.Emission;

/// <summary>Writes the class that calls the methods of a set's tools.</summary>
internal static class ToolEmitter
{
    private const string Binding = "global::SdkHarness.Binding";
    private const string Parameters = $"global::SdkHarness.ToolCallContext context, {Cancellation} cancellationToken";
    private const string Cancellation = "global::System.Threading.CancellationToken";

    public static void Emit(CodeWriter code, ToolSetModel set, ToolParts parts)
    {
        code.Line($"private sealed class Tools() : {Binding}.ToolCode(").In();
        parts.Emit(code);
        code.Back().Open();
        code.Line("public static readonly Tools Instance = new();");
        Method(code.Line(), $"object? Call(int tool, object set, object bound, {Parameters})", set, parts, static _ => true, "null", (tool, arguments) =>
            Body(set, tool, arguments));
        if (set.Tools.Any(static tool => tool.Fallbacks.Count > 0))
        {
            Method(code.Line(), $"global::System.Threading.Tasks.ValueTask<object?>? Fallback(int tool, string method, object set, object bound, {Parameters})",
                set, parts, static tool => tool.Fallbacks.Count > 0, "null", (tool, arguments) => [.. tool.Fallbacks.SelectMany(call => Fallback(set, call, arguments)), "return null;"]);
        }

        if (set.Tools.Any(static tool => tool.Lookup is not null))
        {
            Method(code.Line(), $"global::System.Threading.Tasks.ValueTask<bool?> Lookup(int tool, object set, object bound, {Parameters})",
                set, parts, static tool => tool.Lookup is not null, "default", (tool, arguments) => [Lookup(tool.Lookup!, Call(set, tool.Lookup!, arguments))]);
        }

        if (set.Tools.Any(static tool => tool.Predicate is not null))
        {
            Method(code.Line(), "bool NeedsApproval(int tool, object bound)",
                set, parts, static tool => tool.Predicate is not null, "true", (tool, arguments) => [$"return {Call(set, tool.Predicate!, arguments)};"]);
        }

        code.Close();
    }

    /// <summary>A method with one case for each tool that has something to do in it.</summary>
    private static void Method(
        CodeWriter code, string signature, ToolSetModel set, ToolParts parts, Func<ToolModel, bool> has, string otherwise,
        Func<ToolModel, ArgumentsCode, IReadOnlyList<string>> statements)
    {
        code.Open($"public override {signature}");
        if (signature.Contains("object set"))
            code.Line($"var toolSet = ({set.Type})set;");
        code.Open("switch (tool)");
        for (int i = 0; i < set.Tools.Count; i++)
        {
            ToolModel tool = set.Tools[i];
            if (!has(tool))
                continue;

            ArgumentsCode arguments = parts.Arguments[i];
            code.Line($"case {Number(i)}: // {set.Name}_{tool.Name}");
            if (arguments.Declaration is null)
                code.In();
            else
                code.Open().Line(arguments.Declaration);
            foreach (string statement in statements(tool, arguments))
                code.Line(statement);
            if (arguments.Declaration is null)
                code.Back();
            else
                code.Close();
        }

        code.Line("default:").In().Line($"return {otherwise};").Back();
        code.Close();
        code.Close();
    }

    private static string[] Body(ToolSetModel set, ToolModel tool, ArgumentsCode arguments)
    {
        string call = Call(set, tool.Body, arguments);
        return tool.Body.MaxItems is { } most ? [$"return {Binding}.Streams.CollectAsync({call}, {Number(most)}, cancellationToken);"]
            : tool.Body.HasResult || tool.Body.IsAwaited ? [$"return {call};"]
            : [$"{call};", "return null;"];
    }

    private static IEnumerable<string> Fallback(ToolSetModel set, CallModel call, ArgumentsCode arguments)
    {
        yield return $"if (method == {Literal.Of(call.Name)})";
        string called = Call(set, call, arguments);
        if (call.MaxItems is { } most)
            yield return $"    return {Binding}.Streams.CollectAsync({called}, {Number(most)}, cancellationToken);";
        else if (call.IsAwaited)
            yield return $"    return {Binding}.Awaited.Answer({called});";
        else if (call.HasResult)
            yield return $"    return new((object?){called});";
        else
            yield return $"{{ {called}; return new((object?)null); }}";
    }

    private static string Lookup(CallModel lookup, string call) => $"return {(lookup.IsAwaited ? $"{Binding}.Awaited.Found({call})" : $"new({call})")};";

    private static string Call(ToolSetModel set, CallModel call, ArgumentsCode arguments)
    {
        string own = call.Service is null ? set.Type : call.Service;
        string instance = call.Service is null ? "toolSet" : $"{Binding}.Services.ToolSet<{call.Service}>(context)";
        string receiver = call.IsStatic ? call.Receiver : call.Receiver == own ? instance : $"(({call.Receiver}){instance})";
        return $"{receiver}.{call.Method}({string.Join(", ", call.Arguments.Select(arguments.Expression))}){(call.MayGiveNoTask ? "!" : "")}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
