using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SdkHarness.Generators.Emission;
using SdkHarness.Generators.Problems;
using SdkHarness.Generators.Silencing;
using SdkHarness.Symbols;

namespace SdkHarness.Generators;

/// <summary>Makes an error of the compiler of each attribute that hides a rule, and of each exception that is malformed or has ended.</summary>
/// <remarks>Analyzers say the same while one types, but an attribute can hide what they say, and not what the compiler says.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class SilencingGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        int number = 0;
        foreach (string attribute in SuppressMessages.Attributes)
        {
            number++;
            IncrementalValueProvider<EquatableArray<Problem>> hidden = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, HiddenRules.Parse)
                .WithTrackingName("HiddenRules")
                .Collect()
                .Select(static (all, _) => Join(all));
            Report(context, hidden, $"Hidden{number}");
        }

        IncrementalValueProvider<DateTime?> today = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildDay.Read(options.GlobalOptions));
        IncrementalValueProvider<EquatableArray<AcceptedException>> accepted = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Accepted, static (_, _) => true, AcceptedExceptions.Parse)
            .WithTrackingName("AcceptedExceptions")
            .Collect()
            .Select(static (all, _) => Join(all));
        Report(context, accepted.Combine(today).Select(static (input, _) => AcceptedExceptions.Problems(input.Left, input.Right)), "Accepted");

        IncrementalValueProvider<EquatableArray<string>> locked = accepted
            .Select(static (all, _) => AcceptedExceptions.LockLines(all))
            .WithTrackingName("AcceptedLines");
        context.RegisterSourceOutput(locked, static (output, lines) =>
        {
            if (lines.Count > 0)
                output.AddSource("SdkHarness.Accepted.g.cs", LockEmitter.EmitFile(lines));
        });
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<Problem>> problems, string name) =>
        context.RegisterSourceOutput(problems, (output, found) =>
        {
            if (found.Count > 0)
                output.AddSource($"SdkHarness.{name}.Problems.g.cs", ProblemEmitter.Emit(found));
        });

    private static EquatableArray<T> Join<T>(ImmutableArray<EquatableArray<T>> all)
        where T : IEquatable<T> => all.SelectMany(static found => found).ToEquatableArray();
}
