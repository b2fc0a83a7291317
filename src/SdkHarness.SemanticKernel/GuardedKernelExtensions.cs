using Microsoft.SemanticKernel;

namespace SdkHarness;

/// <summary>Puts a session's guarded tools into a kernel.</summary>
public static class GuardedKernelExtensions
{
    /// <summary>
    /// Adds the session's tools as plugins, one a tool set (plugin <c>crm</c>, function <c>get_account</c>), and lets the guard read the
    /// arguments exactly as the model wrote them.
    /// </summary>
    /// <remarks>
    /// Semantic Kernel's OpenAI connector hands every argument to a function as text: the number 5 and the string "5" arrive alike, and of
    /// a name given twice only the last value arrives. This method also adds an <see cref="IAutoFunctionInvocationFilter"/> that keeps the
    /// model's own text beside them, so that "5" is refused for an integer, and its id of the call. The filter decides nothing: without it
    /// the guard is the same. It serves automatic function calling by connectors on the OpenAI library (OpenAI and Azure OpenAI); all other
    /// calls are read as <see cref="AddGuarded(KernelPluginCollection, GuardedSession)"/> says.
    /// </remarks>
    /// <param name="kernel">The kernel, which must not have a plugin of the same name.</param>
    /// <param name="session">The session, which must outlive the kernel's use of the plugins.</param>
    /// <returns>The plugins that were added.</returns>
    /// <exception cref="ArgumentException">The kernel already has a plugin with the name of a tool set.</exception>
    public static IReadOnlyList<KernelPlugin> AddGuarded(this Kernel kernel, GuardedSession session)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        IReadOnlyList<KernelPlugin> added = kernel.Plugins.AddGuarded(session);
        if (!WrittenArgumentsFilter.IsIn(kernel))
            kernel.AutoFunctionInvocationFilters.Add(new WrittenArgumentsFilter());
        return added;
    }

    /// <summary>Adds the session's tools as plugins, one a tool set: plugin <c>crm</c>, function <c>get_account</c>.</summary>
    /// <remarks>
    /// <para>Every call, by the model or by <see cref="Kernel"/>'s own methods, passes the session's guard. The model is shown each
    /// parameter's schema; Semantic Kernel cannot show it <c>additionalProperties</c> of the root, which the guard enforces all the same.
    /// Leave <c>AllowStrictSchemaAdherence</c> off, unless the session was opened with <see cref="RunRequest.StrictSchemas"/> and all of its
    /// tools are <see cref="GuardedTool.IsStrict"/>: it makes the model send <c>null</c> for what it would leave out.</para>
    /// <para>Where all arguments come as text, as connectors hand them on, each is read as the type that its parameter declares, since what
    /// the model wrote is lost by then: the string "5" passes for the integer 5, and a number for a string. What is validated, approved,
    /// journaled and executed is one and the same value. <see cref="AddGuarded(Kernel, GuardedSession)"/> tells them apart.</para>
    /// </remarks>
    /// <param name="plugins">The kernel's plugins.</param>
    /// <param name="session">The session, which must outlive the kernel's use of the plugins.</param>
    /// <returns>The plugins that were added.</returns>
    /// <exception cref="ArgumentException">There already is a plugin with the name of a tool set.</exception>
    public static IReadOnlyList<KernelPlugin> AddGuarded(this KernelPluginCollection plugins, GuardedSession session)
    {
        ArgumentNullException.ThrowIfNull(plugins);
        ArgumentNullException.ThrowIfNull(session);
        KernelPlugin[] added =
        [
            .. session.Tools
                .GroupBy(static tool => tool.Contract.ToolSet, StringComparer.Ordinal)
                .Select(set => KernelPluginFactory.CreateFromFunctions(
                    set.Key, functions: set.Select(tool => GuardedFunction.Create(session, tool)))),
        ];
        if (added.FirstOrDefault(plugin => plugins.Contains(plugin.Name)) is { } taken)
        {
            throw new ArgumentException(
                $"The kernel already has a plugin '{taken.Name}', which would be offered in place of the guarded tool set of that name. "
                + "Remove it first.",
                nameof(plugins));
        }

        plugins.AddRange(added);
        return added;
    }
}
