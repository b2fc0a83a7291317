using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SdkHarness.Analyzers;

/// <summary>The calls by which a value gets into a log, a trace or a console, where no grant is asked.</summary>
internal static class LogCatalogue
{
    public static bool IsLog(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType is not { } type)
            return false;

        return type.Name switch
        {
            "LoggerExtensions" => Space(type) == "Microsoft.Extensions.Logging",
            "ILogger" => Space(type) is "Microsoft.Extensions.Logging" or "Serilog",
            "Log" => Space(type) == "Serilog",
            "Logger" => Space(type) is "NLog" or "Serilog.Core",
            "Console" => Space(type) == "System" && method.Name is "Write" or "WriteLine",
            "Trace" or "Debug" or "TraceSource" => Space(type) == "System.Diagnostics",
            "Activity" => Space(type) == "System.Diagnostics" && method.Name is "SetTag" or "AddTag" or "SetBaggage" or "AddBaggage" or "SetStatus",
            "TextWriter" => call.Instance is IPropertyReferenceOperation { Property.ContainingType: { Name: "Console" } console }
                && Space(console) == "System",
            _ => IsLoggerMessage(method),
        };
    }

    /// <summary>A method that the logging generator completes.</summary>
    private static bool IsLoggerMessage(IMethodSymbol method)
    {
        if (!method.IsPartialDefinition && method.PartialDefinitionPart is null)
            return false;

        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "LoggerMessageAttribute")
                return true;
        }

        return false;
    }

    private static string Space(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();
}
