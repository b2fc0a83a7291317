using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace SdkHarness.Benchmarks.Starts;

/// <summary>What a process does once at its start: makes all its tools, and shows the schema of each to a model.</summary>
internal static class Start
{
    /// <summary>In a process of its own: prints milliseconds, milliseconds of processor time, and bytes.</summary>
    public static int Run(string way, string path)
    {
        Assembly assembly = Assembly.LoadFrom(path);
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long started = Stopwatch.GetTimestamp();
        int tools = way switch
        {
            "ours" => Ours(assembly),
            "AIFunctionFactory" => Peers(assembly, static (method, target) => AIFunctionFactory.Create(method, target).JsonSchema.GetRawText()),
            "KernelFunctionFactory" => Peers(assembly, static (method, target) =>
                string.Concat(KernelFunctionFactory.CreateFromMethod(method, target).Metadata.Parameters.Select(static parameter => parameter.Schema))),
            _ => throw new ArgumentException($"There is no way '{way}' to make tools."),
        };
        double elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        double spent = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed} {spent} {allocated} {tools}"));
        return 0;
    }

    private static int Ours(Assembly assembly)
    {
        var all = (IReadOnlyList<ToolBinding>[])assembly.GetType("Synthetic.Entry", throwOnError: true)!
            .GetMethod("Bindings")!.Invoke(null, null)!;
        int tools = 0;
        foreach (IReadOnlyList<ToolBinding> set in all)
        {
            foreach (ToolBinding binding in set)
                tools += binding.Contract.InputSchema.GetRawText().Length > 0 ? 1 : 0;
        }

        return tools;
    }

    private static int Peers(Assembly assembly, Func<MethodInfo, object, string> schema)
    {
        int tools = 0;
        foreach (Type type in assembly.GetTypes().Where(static type => type.IsDefined(typeof(ToolSetAttribute))))
        {
            object target = Activator.CreateInstance(type)!;
            foreach (MethodInfo method in type.GetMethods().Where(static method => method.IsDefined(typeof(ReadScopeAttribute))))
                tools += schema(method, target).Length > 0 ? 1 : 0;
        }

        return tools;
    }
}
