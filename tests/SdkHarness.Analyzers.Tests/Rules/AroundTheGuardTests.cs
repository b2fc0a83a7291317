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

        public sealed class CrmFilter(CrmTools crm) : IFunctionInvocationFilter
        {
            public Task OnFunctionInvocationAsync(Microsoft.SemanticKernel.FunctionInvocationContext context, Func<Microsoft.SemanticKernel.FunctionInvocationContext, Task> next)
            {
                {|HRN004:Help()|};
                return next(context);
            }

            private void Help() => {|HRN004:crm.GetAccount("ACC-1042")|};
        }

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
    [InlineData("Delegate d; d = crm.GetAccount; _ = AIFunctionFactory.Create({|HRN004:d|});")]
    [InlineData("Delegate d = Ordinary; if (flag) d = crm.GetAccount; _ = AIFunctionFactory.Create({|HRN004:d|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:held|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:Property|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:Set|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:Made()|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:flag switch { true => crm.GetAccount, _ => Ordinary }|});")]
    [InlineData("foreach (Delegate d in new Delegate[] { Ordinary, crm.GetAccount }) _ = AIFunctionFactory.Create({|HRN004:d|});")]
    [InlineData("List<Delegate> all = [crm.GetAccount]; _ = all.Select(d => AIFunctionFactory.Create({|HRN004:d|})).ToList();")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:declared.GetAccount|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:plain.GetPlain|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:(string id) => plain.GetPlain(id)|});")]
    [InlineData("IMixed both = crm; _ = AIFunctionFactory.Create({|HRN004:both.Mixed|});")]
    [InlineData("_ = KernelPluginFactory.CreateFromObject({|HRN004:declared|});")]
    [InlineData("_ = {|HRN004:KernelPluginFactory.CreateFromType<IDeclared>()|};")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:(string id) => Outer(id)|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:Outer|});")]
    [InlineData("MethodInfo m = typeof(CrmTools).GetMethod(nameof(CrmTools.GetAccount)); _ = AIFunctionFactory.Create({|HRN004:m|}, (object)null);")]
    [InlineData("foreach (MethodInfo m in typeof(CrmTools).GetMethods()) _ = McpServerTool.Create({|HRN004:m|}, (object)null);")]
    [InlineData("_ = typeof(CrmTools).GetMethods().Select(m => McpServerTool.Create({|HRN004:m|}, (object)null)).ToList();")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:crm.GetType().GetMethod(\"GetAccount\")|}, (object)null);")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:Delegate.CreateDelegate(typeof(Func<string, string>), crm, \"GetAccount\")|});")]
    [InlineData("_ = AIFunctionFactory.Create({|HRN004:typeof(CrmTools).GetMethod(\"GetAccount\").CreateDelegate(typeof(Func<string, string>), null)|});")]
    [InlineData("_ = Register({|HRN004:crm.GetAccount|});")]
    [InlineData("_ = RegisterTwice({|HRN004:crm.GetAccount|});")]
    [InlineData("RegisterObject({|HRN004:crm|});")]
    [InlineData("{|HRN004:RegisterType<CrmTools>()|};")]
    [InlineData("RegisterType({|HRN004:typeof(CrmTools)|});")]
    [InlineData("_ = McpServerPrompt.Create({|HRN004:crm.GetAccount|});")]
    [InlineData("_ = McpServerResource.Create({|HRN004:crm.GetAccount|});")]
    [InlineData("_ = {|HRN004:mcp.WithPrompts<CrmTools>()|};")]
    [InlineData("_ = {|HRN004:mcp.WithResources(crm)|};")]
    [InlineData("_ = mcp.WithCallToolHandler({|HRN004:(request, token) => { crm.GetAccount(\"\"); return default; }|});")]
    [InlineData("_ = new FunctionInvokingChatClient(null) { FunctionInvoker = {|HRN004:(context, token) => new ValueTask<object>(crm.GetAccount(\"\"))|} };")]
    [InlineData("_ = new AgentInlineSkill(\"crm\", \"CRM\", \"Use it.\").AddScript(\"get\", {|HRN004:crm.GetAccount|});")]
    [InlineData("_ = new TextSearchProvider({|HRN004:(query, token) => { crm.GetAccount(query); return null; }|});")]
    public Task A_tool_is_followed_on_its_way_to_a_framework(string statements) =>
        Verify.Rule<AroundTheGuardAnalyzer>(Source(statements), Frameworks.All);

    [Theory]
    [InlineData("IMixed other = new Other(); _ = AIFunctionFactory.Create(other.Mixed);")]
    [InlineData("_ = AIFunctionFactory.Create(mixed.Mixed);")]
    [InlineData("_ = KernelPluginFactory.CreateFromObject(mixed);")]
    [InlineData("_ = Register(Ordinary); RegisterObject(\"text\"); RegisterType<string>(); RegisterType(typeof(string));")]
    [InlineData("Keep(crm.GetAccount); Keep(crm); Keep<CrmTools>(); Keep(typeof(CrmTools));")]
    [InlineData("_ = AIFunctionFactory.Create((string id) => Deep(id, 3));")]
    [InlineData("foreach (MethodInfo m in typeof(string).GetMethods()) _ = McpServerTool.Create(m, (object)null);")]
    [InlineData("_ = new FunctionInvokingChatClient(null) { FunctionInvoker = (context, token) => context.Function.InvokeAsync(context.Arguments, token) };")]
    [InlineData("_ = new AgentInlineSkill(\"crm\", \"CRM\", \"Use it.\").AddScript(\"get\", Ordinary);")]
    public Task What_may_be_something_else_and_what_stays_with_the_user_passes(string statements) =>
        Verify.Rule<AroundTheGuardAnalyzer>(Source(statements), Frameworks.All);

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
        using Microsoft.Agents.AI;
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.SemanticKernel;
        using ModelContextProtocol.Server;

        [ToolSet("crm")]
        public partial class CrmTools : IDeclared, IPlain, IMixed
        {
            [ReadScope("crm.account")]
            public string GetAccount(string accountId) => accountId;

            [ReadScope("crm.account")]
            public string GetPlain(string accountId) => accountId;

            [ReadScope("crm.account")]
            public string Mixed(string accountId) => accountId;

            [NotATool]
            public void Reset() { }
        }

        public sealed class DerivedCrmTools : CrmTools { }

        public interface IDeclared
        {
            [ReadScope("crm.account")]
            string GetAccount(string accountId);
        }

        public interface IPlain
        {
            string GetPlain(string accountId);
        }

        public interface IMixed
        {
            string Mixed(string accountId);
        }

        public sealed class Other : IMixed
        {
            public string Mixed(string accountId) => accountId;
        }

        public static class Factory
        {
            public static object Create(object target) => target;
        }

        public sealed class App(CrmTools crm, Kernel kernel, IMcpServerBuilder mcp, MethodInfo method, bool flag, IDeclared declared, IPlain plain, IMixed mixed)
        {
            private readonly Delegate held = crm.GetAccount;

            private Delegate Property => held;

            private Delegate Set { get; set; }

            private void Change() => Set = crm.GetAccount;

            private Delegate Made() => flag ? Ordinary : crm.GetAccount;

            private string Outer(string id) => Wrapped(id);

            private static string Deep(string id, int left) => left == 0 ? id : Deep(id, left - 1);

            private static AIFunction Register(Delegate function) => AIFunctionFactory.Create(function);

            private static AIFunction RegisterTwice(Func<string, string> function) => Register(function);

            private static void RegisterObject(object plugin) => KernelPluginFactory.CreateFromObject(plugin);

            private static void RegisterType<T>() => KernelPluginFactory.CreateFromType<T>();

            private static void RegisterType(Type type) => KernelPluginFactory.CreateFromType(type);

            private static void Keep(object thing) => GC.KeepAlive(thing);

            private static void Keep(Func<string, string> thing) => GC.KeepAlive(thing);

            private static void Keep<T>() => GC.KeepAlive(typeof(T));

            public void Register()
            {
                {{statements}}
            }

            private string Wrapped(string id) => crm.GetAccount(id);

            private static string Ordinary(string id) => id;

            public override string ToString() => $"{kernel} {mcp} {method} {flag} {declared} {plain} {mixed}";
        }
        """;
}
