using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Problems;
using SdkHarness.Symbols;

namespace SdkHarness.Generators.Silencing;

/// <summary>Reads the attributes on one element that hide rules.</summary>
internal static class HiddenRules
{
    public static EquatableArray<Problem> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        foreach (AttributeData attribute in context.Attributes)
        {
            if (SuppressMessages.HiddenRule(attribute) is { } rule)
            {
                (string path, int line) = attribute.Written();
                problems.Add(new Problem(
                    RuleCatalogue.SuppressedByAttribute.Id, RuleCatalogue.SuppressedByAttribute.Format(SuppressMessages.Words(attribute, rule)), path, line));
            }
        }

        return problems.ToEquatableArray();
    }

    /// <summary>The file and the line where an attribute is written.</summary>
    public static (string Path, int Line) Written(this AttributeData attribute)
    {
        FileLinePositionSpan span = attribute.ApplicationSyntaxReference is { } written ? written.SyntaxTree.GetLineSpan(written.Span) : default;
        return (span.Path ?? "", span.StartLinePosition.Line + 1);
    }
}
