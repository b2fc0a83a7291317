using Microsoft.Extensions.DependencyInjection;

namespace SdkHarness.Binding;

/// <summary>Gives a tool's parameters the services that they name. For generated code.</summary>
public static class Services
{
    /// <summary>The service of a type and key.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="context">The attempt, whose services are asked.</param>
    /// <param name="key">The key.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">There is none; the body has not run.</exception>
    public static T Keyed<T>(ToolCallContext context, object? key)
        where T : class =>
        KeyedOrNone<T>(context, key) ?? throw new MissingServiceException(typeof(T), key);

    /// <summary>The run's instance of another tool set, one of whose tools stands in for the tool that failed.</summary>
    /// <typeparam name="T">The tool set.</typeparam>
    /// <param name="context">The attempt, whose services are asked.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="InvalidOperationException">It is not registered; its tool has not run.</exception>
    public static T ToolSet<T>(ToolCallContext context)
        where T : class =>
        context.Services.GetService(typeof(T)) as T ?? throw new MissingServiceException(typeof(T));

    /// <summary>The service of a type and key, or <see langword="null"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="context">The attempt, whose services are asked.</param>
    /// <param name="key">The key.</param>
    /// <returns>The service, or <see langword="null"/> where there is none.</returns>
    public static T? KeyedOrNone<T>(ToolCallContext context, object? key)
        where T : class =>
        (context.Services as IKeyedServiceProvider)?.GetKeyedService(typeof(T), key) as T;
}
