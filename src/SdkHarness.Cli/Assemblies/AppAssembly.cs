using System.Reflection;
using System.Runtime.Loader;

namespace SdkHarness.Cli.Assemblies;

/// <summary>
/// Loads an application beside this command: its own dependencies, but the SdkHarness of this process, so that contracts are the same type.
/// </summary>
internal sealed class AppAssembly : AssemblyLoadContext
{
    private static readonly HashSet<string> Shared =
    [
        typeof(ToolContract).Assembly.GetName().Name!,
        .. typeof(ToolContract).Assembly.GetReferencedAssemblies().Select(static name => name.Name!),
    ];

    private readonly AssemblyDependencyResolver _resolver;

    private AppAssembly(string path)
        : base(Path.GetFileNameWithoutExtension(path)) => _resolver = new AssemblyDependencyResolver(path);

    public static Assembly Load(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new CliException(
                "assembly_missing", $"There is no assembly at '{path}'. Build the application and give the path of its .dll.");
        }

        try
        {
            return new AppAssembly(full).LoadFromAssemblyPath(full);
        }
        catch (Exception e) when (e is BadImageFormatException or FileLoadException or InvalidOperationException)
        {
            throw new CliException("assembly_unreadable", $"'{path}' cannot be loaded as a .NET assembly: {e.Message}");
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is { } name && Shared.Contains(name))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;
}
