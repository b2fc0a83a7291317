namespace SdkHarness.Binding;

/// <summary>A tool could not begin, since a service that it names is not registered. Told to the log, not to the model.</summary>
internal sealed class MissingServiceException : InvalidOperationException
{
    /// <param name="type">The service's type.</param>
    /// <param name="key">Its key.</param>
    public MissingServiceException(Type type, object? key)
        : base($"No service of the type {type} is registered under the key '{key}': register it with AddKeyedSingleton or the like.")
    {
    }

    /// <param name="toolSet">The tool set's type.</param>
    public MissingServiceException(Type toolSet)
        : base($"The tool set {toolSet} has not been added: call AddToolSet for it.")
    {
    }
}
