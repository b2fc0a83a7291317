using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Types;

namespace SdkHarness.Generators.Tools;

/// <summary>What a method returns, and whether it is awaited.</summary>
/// <param name="Type">The type of the value; <see langword="null"/> where there is none.</param>
/// <param name="IsAwaited">Whether it comes in a task.</param>
internal sealed record ReturnShape(ITypeSymbol? Type, bool IsAwaited)
{
    public static ReturnShape Of(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return new ReturnShape(null, false);

        return method.ReturnType.OriginalDefinition.FullName() switch
        {
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask" => new ReturnShape(null, true),
            "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" =>
                new ReturnShape(((INamedTypeSymbol)method.ReturnType).TypeArguments[0], true),
            _ => new ReturnShape(method.ReturnType, false),
        };
    }
}
