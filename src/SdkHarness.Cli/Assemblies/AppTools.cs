using System.Reflection;

namespace SdkHarness.Cli.Assemblies;

/// <summary>A tool set's static data and its generated bindings.</summary>
internal sealed record AppToolSet(ToolSetContract Contract, IReadOnlyList<ToolBinding> Bindings);

/// <summary>What an application's assembly declares: its tool sets and agents, as static data.</summary>
internal sealed record AppTools(IReadOnlyList<AppToolSet> ToolSets, IReadOnlyList<AgentContract> Agents, IReadOnlyList<string> Warnings)
{
    private static readonly MethodInfo ReadToolSetMethod = Method(nameof(ReadToolSet));
    private static readonly MethodInfo ReadAgentMethod = Method(nameof(ReadAgent));

    public static AppTools Load(string path)
    {
        Assembly assembly = AppAssembly.Load(path);
        var warnings = new List<string>();
        var toolSets = new List<AppToolSet>();
        var agents = new List<AgentContract>();
        foreach (Type type in Types(assembly, path, warnings))
        {
            if (Implements(type, typeof(IToolSet<>)))
                toolSets.Add((AppToolSet)Read(ReadToolSetMethod, type, path));
            if (Implements(type, typeof(IAgent<>)))
                agents.Add((AgentContract)Read(ReadAgentMethod, type, path));
        }

        return new AppTools(toolSets, agents, warnings);
    }

    private static IEnumerable<Type> Types(Assembly assembly, string path, List<string> warnings)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            warnings.Add(
                $"{e.Types.Count(static type => type is null)} types of '{path}' could not be loaded and are left out; "
                + $"the first reason: {e.LoaderExceptions.FirstOrDefault()?.Message}");
            return e.Types.OfType<Type>();
        }
    }

    private static bool Implements(Type type, Type definition) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.GetInterfaces().Any(found =>
            found.IsGenericType && found.GetGenericTypeDefinition() == definition && found.GenericTypeArguments[0] == type);

    private static object Read(MethodInfo method, Type type, string path)
    {
        try
        {
            return method.MakeGenericMethod(type).Invoke(null, null)!;
        }
        catch (TargetInvocationException e)
        {
            Exception cause = e.InnerException ?? e;
            throw new CliException(
                "assembly_unreadable", $"The static data of {type.FullName} in '{path}' cannot be read: {cause.Message}");
        }
    }

    private static AppToolSet ReadToolSet<T>()
        where T : class, IToolSet<T> => new(T.Contract, T.Bindings);

    private static AgentContract ReadAgent<T>()
        where T : class, IAgent<T> => T.Contract;

    private static MethodInfo Method(string name) => typeof(AppTools).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
