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
        context.RegisterSymbolAction(CheckAttributes, SymbolKind.NamedType);
        context.RegisterOperationAction(CheckRegistration, OperationKind.Invocation);
        context.RegisterOperationBlockAction(CheckFunctionBody);
        PermitMisuse.Register(context);
    }

    /// <summary>A tool set, or one of its methods, that a framework's own attribute offers.</summary>
    private static void CheckAttributes(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !type.IsToolSet())
            return;

        Check(context, type);
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol)
                Check(context, member);
        }

        foreach (ToolMethod tool in type.Tools())
        {
            foreach ((IParameterSymbol parameter, string problem, string remedy) in PermitParameters.Defects(tool))
                context.Report(Diagnostic.Create(Rule, parameter.PlaceIn(tool), PermitParameters.Named(parameter), problem, remedy), tool.Symbol);
        }
    }

    private static void Check(SymbolAnalysisContext context, ISymbol symbol)
    {
        if (RegistrationCatalogue.Offering(symbol) is { } offering)
        {
            Location place = offering.PlaceOn(symbol, context.CancellationToken);
            context.Report(Bypass(place, Written(offering), symbol));
        }
    }

    /// <summary>A call that hands a tool or a tool set to a framework.</summary>
    private static void CheckRegistration(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!RegistrationCatalogue.IsRegistration(call.TargetMethod))
            return;

        string called = $"'{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}'";
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
        {
            if (HandedOver.ToolSetOf(argument) is { } toolSet)
            {
                context.Report(Bypass(call.Syntax.GetLocation(), called, toolSet));
                return;
            }
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.DefaultValue && HandedOver.By(argument, context.Compilation) is { } handed)
            {
                context.Report(Bypass(argument.Syntax.GetLocation(), called, handed));
                return;
            }
        }
    }

    /// <summary>A method that a framework calls, and that calls a tool itself.</summary>
    private static void CheckFunctionBody(OperationBlockAnalysisContext context)
    {
        ISymbol owner = context.OwningSymbol;
        string? function =
            owner is IMethodSymbol && RegistrationCatalogue.Offering(owner) is { } offering ? $"{Written(offering)} on '{owner.Qualified()}'"
            : RegistrationCatalogue.IsFunction(owner.ContainingType) ? $"'{owner.Qualified()}'"
            : null;
        if (function is null || owner.ContainingType.IsToolSet())
            return;

        foreach (IOperation block in context.OperationBlocks)
        {
            foreach (IOperation operation in block.Descendants())
            {
                if (HandedOver.Tool(operation) is { } tool)
                    context.Report(Bypass(operation.Syntax.GetLocation(), function, tool));
            }
        }
    }

    private static Diagnostic Bypass(Location place, string by, ISymbol handed) => Diagnostic.Create(
        Rule,
        place,
        by,
        $"reaches {Target(handed)} around the guard",
        "offer the guarded tools of a GuardedSession instead (session.Tools, or kernel.Plugins.AddGuarded(session))");

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
