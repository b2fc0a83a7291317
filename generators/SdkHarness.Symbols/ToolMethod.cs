using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>
/// A method of a tool set with all that declares it: itself, the methods that it overrides, and those of interfaces that it implements there,
/// nearest first.
/// </summary>
/// <remarks>
/// Nothing is lost by inheritance: attributes that may stand several times add up, of any other the nearest counts. What a nearer declaration
/// says otherwise (<c>[AutoApproved]</c> over <c>[RequiresApproval]</c>) is another attribute, and both count.
/// </remarks>
internal sealed class ToolMethod
{
    private ToolPolicy? _policy;

    public ToolMethod(IMethodSymbol symbol, INamedTypeSymbol toolSet)
    {
        Symbol = symbol;
        ToolSet = toolSet;
        Declarations = InheritedTools.Declarations(symbol, toolSet);
    }

    /// <summary>The method that is called.</summary>
    public IMethodSymbol Symbol { get; }

    public INamedTypeSymbol ToolSet { get; }

    public IReadOnlyList<IMethodSymbol> Declarations { get; }

    public string Name => Symbol.Name;

    /// <summary>The authority that it declares, read when it is asked for first.</summary>
    public ToolPolicy Policy => _policy ??= new ToolPolicy(this);

    /// <summary><c>CrmTools.GetAccountAsync</c>, also where a base class or an interface declares it.</summary>
    public string Qualified => $"{ToolSet.Name}.{Symbol.Name}";

    /// <summary>
    /// Whether agents are offered it: public, of the class, its base classes or an interface; neither marked <c>[NotATool]</c> nor the disposal of
    /// <c>IDisposable</c> and <c>IAsyncDisposable</c>, nor the override of a method that knows no tools.
    /// </summary>
    public bool IsTool
    {
        get
        {
            foreach (IMethodSymbol declaration in Declarations)
            {
                if (declaration.Has(AttributeNames.NotATool))
                    return false;
                if (InheritedTools.HasScope(declaration))
                    return true;
            }

            bool isDisposal = Symbol.Parameters.IsEmpty && Symbol.Name is "Dispose" or "DisposeAsync";
            return !isDisposal && !(Symbol.IsOverride && !InheritedTools.KnowsTools(Root(Symbol).ContainingAssembly, ToolSet));
        }
    }

    public AttributeData? Find(string metadataName)
    {
        foreach (IMethodSymbol declaration in Declarations)
        {
            if (declaration.Find(metadataName) is { } attribute)
                return attribute;
        }

        return null;
    }

    public IEnumerable<AttributeData> FindAll(string metadataName) =>
        Declarations.Count == 1 ? Symbol.FindAll(metadataName) : Declarations.SelectMany(declaration => declaration.FindAll(metadataName));

    public bool Has(string metadataName) => Find(metadataName) is not null;

    /// <summary>The nearest attribute on what comes back.</summary>
    public AttributeData? FindOnResult(string metadataName)
    {
        foreach (IMethodSymbol declaration in Declarations)
        {
            foreach (AttributeData attribute in declaration.GetReturnTypeAttributes())
            {
                if (attribute.Is(metadataName))
                    return attribute;
            }
        }

        return null;
    }

    /// <summary>The attributes of a parameter: its own, and those that no nearer declaration repeats.</summary>
    public IReadOnlyList<AttributeData> AttributesOf(IParameterSymbol parameter)
    {
        if (Declarations.Count == 1)
            return parameter.GetAttributes();

        var attributes = new List<AttributeData>();
        foreach (IMethodSymbol declaration in Declarations)
        {
            int nearer = attributes.Count;
            foreach (AttributeData attribute in declaration.Parameters[parameter.Ordinal].GetAttributes())
            {
                if (attributes.FindIndex(0, nearer, other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass)) < 0)
                    attributes.Add(attribute);
            }
        }

        return attributes;
    }

    public AttributeData? Find(IParameterSymbol parameter, string metadataName)
    {
        foreach (AttributeData attribute in AttributesOf(parameter))
        {
            if (attribute.Is(metadataName))
                return attribute;
        }

        return null;
    }

    private static IMethodSymbol Root(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
            method = overridden;
        return method;
    }
}
