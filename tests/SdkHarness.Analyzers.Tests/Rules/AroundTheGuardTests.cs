namespace SdkHarness.Analyzers.Tests.Rules;

public sealed class AroundTheGuardTests
{
    [Theory]
    [InlineData("AIFunctionFactory.Create({|HRN004:crm.GetAccount|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:crm.GetAccount|}, \"name\")")]
    [InlineData("AIFunctionFactory.Create(name: \"name\", {|HRN004:method: crm.GetAccount|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:new Func<string, string>(crm.GetAccount)|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:(Func<string, string>)crm.GetAccount|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:(string id) => crm.GetAccount(id)|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:(string id) => { var all = new[] { id }.Select(crm.GetAccount); return all.First(); }|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:crm.Reset|})")]
    [InlineData("AIFunctionFactory.Create({|HRN004:typeof(CrmTools).GetMethod(\"GetAccount\")|}, crm)")]
    [InlineData("AIFunctionFactory.Create(method, {|HRN004:crm|})")]
    [InlineData("AIFunctionFactory.Create(method, {|HRN004:_ => new CrmTools()|})")]
    [InlineData("KernelFunctionFactory.CreateFromMethod({|HRN004:crm.GetAccount|}, \"get\")")]
    [InlineData("kernel.CreateFunctionFromMethod({|HRN004:crm.GetAccount|}, \"get\")")]
    [InlineData("KernelPluginFactory.CreateFromObject({|HRN004:crm|})")]
    [InlineData("KernelPluginFactory.CreateFromObject({|HRN004:flag ? crm : null|})")]
    [InlineData("{|HRN004:KernelPluginFactory.CreateFromType<CrmTools>()|}")]
    [InlineData("KernelPluginFactory.CreateFromType({|HRN004:typeof(CrmTools)|})")]
    [InlineData("kernel.ImportPluginFromObject({|HRN004:crm|})")]
    [InlineData("{|HRN004:kernel.ImportPluginFromType<CrmTools>()|}")]
    [InlineData("{|HRN004:kernel.Plugins.AddFromType<CrmTools>()|}")]
    [InlineData("Kernel.CreateBuilder().Plugins.AddFromObject({|HRN004:(object)crm|})")]
    [InlineData("KernelPluginFactory.CreateFromFunctions(\"crm\", [KernelFunctionFactory.CreateFromMethod({|HRN004:crm.GetAccount|})])")]
    [InlineData("KernelPluginFactory.CreateFromObject({|HRN004:new DerivedCrmTools()|})")]
    [InlineData("McpServerTool.Create({|HRN004:crm.GetAccount|})")]
    [InlineData("{|HRN004:mcp.WithTools<CrmTools>()|}")]
    [InlineData("mcp.WithTools({|HRN004:[typeof(string), typeof(CrmTools)]|})")]
    [InlineData("mcp.WithTools({|HRN004:new[] { typeof(CrmTools) }|})")]
    public Task A_tool_handed_to_a_framework_is_found(string call) =>
        Verify.Rule<AroundTheGuardAnalyzer>(Source($"_ = {call};"), Frameworks.All);

    [Fact]
    public Task A_local_variable_and_a_wrapping_method_do_not_hide_it() => Verify.Rule<AroundTheGuardAnalyzer>(
        Source("""
            Delegate get = crm.GetAccount;
            _ = AIFunctionFactory.Create({|HRN004:get|});
            object plugin = crm;
            _ = KernelPluginFactory.CreateFromObject({|HRN004:plugin|});
            _ = AIFunctionFactory.Create({|HRN004:Wrapped|});
            _ = AIFunctionFactory.Create({|HRN004:Local|});

            string Local(string id) => crm.GetAccount(id);
            """),
        Frameworks.All);

    [Fact]
    public Task A_wrapper_in_another_file_does_not_hide_it() => Verify.Rule<AroundTheGuardAnalyzer>(
        [
            ("App.cs", Source("_ = AIFunctionFactory.Create({|HRN004:Elsewhere.Wrapped|});")),
            ("Elsewhere.cs", """
                public static class Elsewhere
                {
                    public static string Wrapped(string id) => new CrmTools().GetAccount(id);
                }
                """),
        ],
        Frameworks.All);

    [Fact]
    public Task A_function_that_calls_a_tool_itself_is_found() => Verify.Rule<AroundTheGuardAnalyzer>(
        Source("_ = crm;") + """

        public sealed class CrmPlugin(CrmTools crm)
        {
            [KernelFunction]
            public string Get(string id) => {|HRN004:crm.GetAccount(id)|};

            [McpServerTool]
            public string GetMore(string id) => {|HRN004:crm.GetAccount(id)|} + {|HRN004:crm.GetAccount(id)|};

            public string Ordinary(string id) => crm.GetAccount(id);
        }

        public sealed class GetAccountFunction(CrmTools crm) : AIFunction
        {
            protected override ValueTask<object> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
                new({|HRN004:crm.GetAccount("ACC-1042")|});
        }
        """,
        Frameworks.All);

    [Fact]
    public Task A_frameworks_attribute_on_a_tool_or_a_tool_set_is_found() => Verify.Rule<AroundTheGuardAnalyzer>(
        """
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;

        [ToolSet("crm"), {|HRN004:McpServerToolType|}]
        public sealed partial class CrmTools
        {
            [ReadScope("crm.account"), {|HRN004:KernelFunction("get")|}]
            public string GetAccount(string accountId) => accountId;

            [{|HRN004:McpServerTool|}]
            private string Hidden() => "";
        }
        """,
        Frameworks.All);

    [Fact]
    public Task The_message_says_how_to_offer_it_instead() => Verify.Message<AroundTheGuardAnalyzer>(
        Source("_ = AIFunctionFactory.Create({|#0:crm.GetAccount|});"),
        "'AIFunctionFactory.Create' reaches the tool 'CrmTools.GetAccount' around the guard: offer the guarded tools of a GuardedSession instead (session.Tools, or kernel.Plugins.AddGuarded(session))",
        Frameworks.All);

    [Theory]
    [InlineData("_ = AIFunctionFactory.Create(Ordinary);")]
    [InlineData("_ = AIFunctionFactory.Create((string id) => id.Trim());")]
    [InlineData("_ = AIFunctionFactory.Create(Ordinary, nameof(crm.GetAccount));")]
    [InlineData("_ = AIFunctionFactory.Create(Ordinary, typeof(CrmTools).Name);")]
    [InlineData("_ = AIFunctionFactory.Create(Ordinary, crm.GetAccount(\"name\"));")]
    [InlineData("_ = AIFunctionFactory.CreateDeclaration(\"x\", crm.GetAccount(\"x\"), default);")]
    [InlineData("_ = KernelPluginFactory.CreateFromObject(new object());")]
    [InlineData("_ = KernelPluginFactory.CreateFromFunctions(\"crm\", []);")]
    [InlineData("_ = crm.GetAccount(\"ACC-1042\"); Func<string, string> get = crm.GetAccount; _ = get(\"ACC-1042\");")]
    [InlineData("_ = new[] { \"ACC-1042\" }.Select(crm.GetAccount).ToList();")]
    [InlineData("_ = Factory.Create(crm);")]
    public Task Ordinary_calls_and_other_functions_pass(string statement) =>
        Verify.Rule<AroundTheGuardAnalyzer>(Source(statement), Frameworks.All);

    private static string Source(string statements) => $$"""
        using System.Linq;
        using System.Reflection;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;

        [ToolSet("crm")]
        public partial class CrmTools
        {
            [ReadScope("crm.account")]
            public string GetAccount(string accountId) => accountId;

            [NotATool]
            public void Reset() { }
        }

        public sealed class DerivedCrmTools : CrmTools { }

        public static class Factory
        {
            public static object Create(object target) => target;
        }

        public sealed class App(CrmTools crm, Kernel kernel, IMcpServerBuilder mcp, MethodInfo method, bool flag)
        {
            public void Register()
            {
                {{statements}}
            }

            private string Wrapped(string id) => crm.GetAccount(id);

            private static string Ordinary(string id) => id;

            public override string ToString() => $"{kernel} {mcp} {method} {flag}";
        }
        """;
}
