using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SdkHarness.Symbols;

namespace SdkHarness.Analyzers;

/// <summary>HRN004: a tool's body is registered with an agent framework, or called by a function of one, around its guard.</summary>
/// <remarks>A tool method that ordinary code calls is an ordinary method, so calls by application code and tests are not looked at.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AroundTheGuardAnalyzer() : HarnessAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = HarnessRule.Safety(RuleCatalogue.AroundTheGuard);

    /// <inheritdoc />
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var handedOver = new HandedOver(context.Compilation);
        var registrations = new Registrations(handedOver, context.Compilation);
        context.RegisterSymbolAction(CheckToolSet, SymbolKind.NamedType);
        context.RegisterOperationAction(registrations.CheckCall, OperationKind.Invocation);
        context.RegisterOperationAction(registrations.CheckCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(registrations.CheckHandler, OperationKind.SimpleAssignment);
        context.RegisterOperationBlockAction(block => CheckFunctionBody(block, handedOver));
        PermitMisuse.Register(context);
    }

    internal static Diagnostic Bypass(Location place, string by, ISymbol handed) => Diagnostic.Create(
        Rule,
        place,
        by,
        $"reaches {Target(handed)} around the guard",
        "offer the guarded tools of a GuardedSession instead (session.Tools, or kernel.Plugins.AddGuarded(session))");

    /// <summary>A tool set, or one of its methods, that a framework's own attribute offers; and permits that it is not given.</summary>
    private static void CheckToolSet(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || HandedOver.ToolSetOf(type) is null)
            return;

        CheckOffering(context, type);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol)
                CheckOffering(context, member);
        }

        if (!type.IsToolSet())
            return;

        foreach (ToolMethod tool in type.Tools())
        {
            foreach ((IParameterSymbol parameter, string problem, string remedy) in PermitParameters.Defects(tool))
                context.Report(Diagnostic.Create(Rule, parameter.PlaceIn(tool), PermitParameters.Named(parameter), problem, remedy), tool.Symbol);
        }
    }

    private static void CheckOffering(SymbolAnalysisContext context, ISymbol symbol)
    {
        if (RegistrationCatalogue.Offering(symbol) is { } offering)
            context.Report(Bypass(offering.PlaceOn(symbol, context.CancellationToken), Written(offering), symbol));
    }

    /// <summary>A method that a framework calls, and that calls a tool itself or through other methods.</summary>
    private static void CheckFunctionBody(OperationBlockAnalysisContext context, HandedOver handedOver)
    {
        ISymbol owner = context.OwningSymbol;
        if (owner.ContainingType is null || HandedOver.ToolSetOf(owner.ContainingType) is not null)
            return;

        string? function =
            owner is IMethodSymbol && RegistrationCatalogue.Offering(owner) is { } offering ? $"{Written(offering)} on '{owner.Qualified()}'"
            : RegistrationCatalogue.IsFunction(owner.ContainingType) ? $"'{owner.Qualified()}'"
            : null;
        if (function is null)
            return;

        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (IOperation operation in block.Descendants())
            {
                if (handedOver.Through(operation) is { } tool)
                    context.Report(Bypass(operation.Syntax.GetLocation(), function, tool));
            }
        }
    }

    private static string Written(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return $"[{name.Substring(0, name.Length - "Attribute".Length)}]";
    }

    private static string Target(ISymbol handed) => handed switch
    {
        INamedTypeSymbol toolSet => $"the tools of '{toolSet.Name}'",
        IMethodSymbol method when !method.Has(AttributeNames.NotATool) => $"the tool '{method.Qualified()}'",
        _ => $"'{handed.Qualified()}', which agents are not to be offered,",
    };
}
