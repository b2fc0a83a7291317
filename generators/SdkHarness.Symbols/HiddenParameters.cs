using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>Tells the parameters that the harness supplies from those that the model gives.</summary>
internal static class HiddenParameters
{
    public const string KeyedServices = "Microsoft.Extensions.DependencyInjection.FromKeyedServicesAttribute";

    public static HiddenParameter KindOf(ToolMethod tool, IParameterSymbol parameter) =>
        IsNamed(parameter.Type, "CancellationToken", "System", "Threading") ? HiddenParameter.CancellationToken
        : IsNamed(parameter.Type, "IServiceProvider", "System") ? HiddenParameter.Services
        : IsNamed(parameter.Type, "ToolCallContext", AttributeNames.Namespace) ? HiddenParameter.Context
        : IsNamed(parameter.Type, "WritePermit", AttributeNames.Namespace) ? HiddenParameter.Permit
        : tool.Find(parameter, AttributeNames.IdempotencyKey) is not null ? HiddenParameter.IdempotencyKey
        : tool.Find(parameter, KeyedServices) is not null ? HiddenParameter.KeyedService
        : HiddenParameter.None;

    /// <summary>Whether the type is the named one of a namespace, or of one directly within it.</summary>
    private static bool IsNamed(ITypeSymbol type, string name, string outer, string? inner = null)
    {
        if (type.Name != name || type.ContainingType is not null)
            return false;

        INamespaceSymbol? space = type.ContainingNamespace;
        if (inner is not null)
        {
            if (space?.Name != inner)
                return false;
            space = space.ContainingNamespace;
        }

        return space is { ContainingNamespace.IsGlobalNamespace: true } && space.Name == outer;
    }
}
