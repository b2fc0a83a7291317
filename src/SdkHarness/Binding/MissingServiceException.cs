namespace SdkHarness.Binding;

/// <summary>A tool could not begin, since a service that it names is not registered. Told to the log, not to the model.</summary>
/// <param name="type">The service's type.</param>
/// <param name="key">Its key.</param>
internal sealed class MissingServiceException(Type type, object? key)
    : InvalidOperationException($"No service of the type {type} is registered under the key '{key}': register it with AddKeyedSingleton or the like.");
