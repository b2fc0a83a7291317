using Microsoft.CodeAnalysis;

namespace SdkHarness.Symbols;

/// <summary>A property or field by which an object stands in JSON.</summary>
internal sealed class JsonMember
{
    // The values of JsonIgnoreCondition.
    private const int Never = 0;
    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;
    private const int WhenWriting = 4;
    private const int WhenReading = 5;

    private readonly INamedTypeSymbol _type;
    private readonly int _ignored;

    public JsonMember(ISymbol symbol, INamedTypeSymbol type)
    {
        Symbol = symbol;
        _type = type;
        Attributes = symbol.AllAttributes();
        _ignored = Find(JsonAttributes.Ignore) is { } ignore ? ignore.Named("Condition", Always) : Never;
    }

    /// <summary>The property or field.</summary>
    public ISymbol Symbol { get; }

    /// <summary>Its attributes, for a property also those of the ones that it overrides.</summary>
    public IReadOnlyList<AttributeData> Attributes { get; }

    public string Name => Symbol.Name;

    public ITypeSymbol Type => Symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)Symbol).Type;

    public string JsonName => Find(JsonAttributes.PropertyName)?.Argument<string>(0) ?? JsonNames.CamelCase(Name);

    /// <summary>Where it stands among the members of a result.</summary>
    public int Order => Find(JsonAttributes.PropertyOrder)?.Argument<int>(0) ?? 0;

    public bool IsIgnored => _ignored == Always;

    /// <summary>Whether a result shows it.</summary>
    public bool IsShown => _ignored is not (Always or WhenWriting) && (Symbol is IFieldSymbol or IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public });

    /// <summary>Whether an argument may give it, through the constructor at least.</summary>
    public bool IsRead => _ignored is not (Always or WhenReading);

    /// <summary>Whether it can be set outside the constructor.</summary>
    public bool IsSettable => IsRead && (Symbol is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public });

    public bool IsLeftOutWhenNull => _ignored == WhenWritingNull;

    public bool IsLeftOutWhenDefault => _ignored == WhenWritingDefault;

    /// <summary>Whether C# asks for it in each initializer.</summary>
    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>
    /// The label that the value is under. It counts wherever it is said: on the member, on what it overrides or implements, and on the constructor's
    /// parameter that it is made of.
    /// </summary>
    public string? Label => Inherited(AttributeNames.Sensitive)?.Argument<string>(0);

    public bool IsUntrusted => Inherited(AttributeNames.Untrusted) is not null;

    public AttributeData? Find(string metadataName)
    {
        foreach (AttributeData attribute in Attributes)
        {
            if (attribute.Is(metadataName))
                return attribute;
        }

        return null;
    }

    public bool Has(string metadataName) => Find(metadataName) is not null;

    /// <summary>Why its JSON form cannot be known, and what to do.</summary>
    public string? Defect(bool isInput)
    {
        if (Has(JsonAttributes.ExtensionData))
            return "[JsonExtensionData] takes in and gives out names that no schema knows: use a dictionary as a member of its own";
        if (JsonAttributes.Defect(Attributes) is { } defect)
            return defect;
        if (Symbol.IsForbidden())
            return Forbidding.OfMembers;
        if (!Has(JsonAttributes.Include))
            return null;
        if (Symbol.DeclaredAccessibility != Accessibility.Public)
            return "[JsonInclude] stands on what generated code cannot reach: make it public, or remove [JsonInclude]";
        return isInput && IsRead && Symbol is IPropertySymbol { SetMethod: { DeclaredAccessibility: not Accessibility.Public } }
            ? "[JsonInclude] stands on a setter that generated code cannot reach: make it public or init, or remove [JsonInclude]"
            : null;
    }

    private AttributeData? Inherited(string metadataName)
    {
        if (Find(metadataName) is { } own)
            return own;

        foreach (INamedTypeSymbol type in _type.AllInterfaces)
        {
            foreach (ISymbol declared in type.GetMembers(Name))
            {
                if (declared.Find(metadataName) is { } inherited)
                    return inherited;
            }
        }

        foreach (IMethodSymbol constructor in Symbol.ContainingType.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (string.Equals(parameter.Name, Name, StringComparison.OrdinalIgnoreCase) && parameter.Find(metadataName) is { } given)
                    return given;
            }
        }

        return null;
    }
}
