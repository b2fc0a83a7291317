namespace SdkHarness.Packages;

/// <summary>The users' projects that are built together, once for all tests.</summary>
internal static class Projects
{
    public const string Suppressor = "Suppressor";

    private static readonly string[] Starred = [.. RuleCases.All.Select(static rule => rule.Rule)];

    /// <summary>A project that meets the rules, and runs.</summary>
    public static Consumer Good { get; } = new("Good", ("Program.cs", """
        using SdkHarness;

        System.Console.WriteLine($"{OrderTools.Contract.Tools.Count} tool of {Clerk.Contract.Name}");

        /// <summary>The order book.</summary>
        [ToolSet("orders", Owner = "order-desk")]
        public sealed partial class OrderTools
        {
            /// <summary>Finds an order.</summary>
            /// <param name="id">The order's number.</param>
            [ReadScope("orders.order"), OnFailure(Failure.Any, Recovery.Escalate)]
            public string Get(string id) => id;
        }

        [Agent("clerk", Owner = "order-desk", Version = "1"), UsesTools<OrderTools>, Grant(Read = ["orders.order"])]
        public sealed partial class Clerk;
        """)) { Properties = "<OutputType>Exe</OutputType><HarnessLock>auto</HarnessLock>" };

    /// <summary>Everything that an error can be about.</summary>
    public static Consumer Rules { get; } = Broken("Rules");

    /// <summary>The ways in which a project can try to silence the rules without an attribute, each with its name.</summary>
    public static IReadOnlyList<(string Way, Func<Consumer, Consumer> Try)> Switches { get; } =
    [
        ("Pragma", static project => project with { Files = [.. project.Files.Select(static file => (file.Path, $"#pragma warning disable\n#pragma warning disable {string.Join(", ", Starred)}, CS1029\n{file.Content}"))] }),
        ("EditorConfig", static project => project with
        {
            Files = [.. project.Files, (".editorconfig", $"root = true\n[*.cs]\ngenerated_code = true\ndotnet_analyzer_diagnostic.severity = none\n{string.Concat(Starred.Select(static rule => $"dotnet_diagnostic.{rule}.severity = none\n"))}")],
        }),
        ("NoWarn", static project => project with { Properties = $"{project.Properties}<NoWarn>$(NoWarn);{string.Join(';', Starred)};CS1029</NoWarn><WarningsNotAsErrors>{string.Join(';', Starred)}</WarningsNotAsErrors>" }),
        ("Suppressed", static project => project with { Items = $"<ProjectReference Include=\"../{Suppressor}/{Suppressor}.csproj\" OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\" />" }),
    ];

    /// <summary>Each switch on everything.</summary>
    public static IEnumerable<Consumer> Switched => Switches.Select(static way => way.Try(Broken(way.Way)));

    /// <summary>Everything suppressed by attributes of the assembly.</summary>
    public static Consumer Attributed { get; } = Broken("Attributed") with
    {
        Files =
        [
            .. Broken("").Files,
            ("GlobalSuppressions.cs", string.Concat(Starred.Append("HRN011").Select(static rule => $"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"SdkHarness\", \"{rule}\")]\n"))),
        ],
    };

    /// <summary>The switches that the build itself has.</summary>
    public static IReadOnlyList<Consumer> SwitchedOff { get; } =
    [
        Broken("RunAnalyzers") with { Properties = "<RunAnalyzers>false</RunAnalyzers>" },
        Broken("RunAnalyzersDuringBuild") with { Properties = "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>" },
        Broken("ImplicitBuild") with { Properties = "<IsImplicitlyTriggeredBuild>true</IsImplicitlyTriggeredBuild>" },
        Broken("HiddenFailure") with { Properties = "<NoWarn>$(NoWarn);AD0001</NoWarn>" },
        Broken("WithoutAnalyzers") with
        {
            Items = "</ItemGroup><Target Name=\"Remove\" BeforeTargets=\"CoreCompile\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target><ItemGroup>",
        },
    ];

    /// <summary>Something that suppresses every rule, where a suppressor can.</summary>
    public static Consumer SuppressorProject { get; } = new(Suppressor, ("Suppressor.cs", $$"""
        using System.Collections.Immutable;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.Diagnostics;

        [DiagnosticAnalyzer(LanguageNames.CSharp)]
        public sealed class EverythingSuppressor : DiagnosticSuppressor
        {
            private static readonly string[] Rules = { {{string.Join(", ", Starred.Select(static rule => $"\"{rule}\""))}}, "CS1029" };

            public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
                ImmutableArray.CreateRange(System.Linq.Enumerable.Select(Rules, rule => new SuppressionDescriptor("SPR" + rule, rule, "No reason")));

            public override void ReportSuppressions(SuppressionAnalysisContext context)
            {
                foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
                {
                    foreach (SuppressionDescriptor descriptor in SupportedSuppressions)
                    {
                        if (descriptor.SuppressedDiagnosticId == diagnostic.Id)
                            context.ReportSuppression(Suppression.Create(descriptor, diagnostic));
                    }
                }
            }
        }
        """))
    {
        Properties = "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion>",
        Items = "<PackageReference Remove=\"SdkHarness\" /><PackageReference Include=\"Microsoft.CodeAnalysis.CSharp\" Version=\"5.0.0\" PrivateAssets=\"all\" />",
    };

    /// <summary>An exception whose last day is today, of a project in which warnings are errors, and the same a day later.</summary>
    public static IReadOnlyList<Consumer> Excepting { get; } =
    [
        Exception("LastDay", "2027-03-31"),
        Exception("DayAfter", "2027-04-01"),
    ];

    /// <summary>Lock files that do not match, are missing where they are checked, and are in conflict.</summary>
    public static IReadOnlyList<Consumer> Locked { get; } =
    [
        Good with { Name = "Unlocked", Properties = "<OutputType>Exe</OutputType><HarnessLock>check</HarnessLock>" },
        Good with { Name = "Integrated", Properties = "<OutputType>Exe</OutputType><HarnessLock>auto</HarnessLock><ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>" },
        Good with { Name = "Widened", Files = [.. Good.Files, ("harness.lock.json", "{\n\"tool orders_get\": {\"contract\":\"0\"},\n\"version\": 1\n}\n")] },
        Good with { Name = "Conflicting", Files = [.. Good.Files, ("harness.lock.json", "{\n<<<<<<< HEAD\n\"version\": 1\n}\n")] },
    ];

    /// <summary>What the code fixes mend: a tool without a scope, and a lock file that does not match another set.</summary>
    public static Consumer Mendable { get; } = new("Mendable",
        ("NoteTools.cs", """
            using SdkHarness;

            /// <summary>Notes.</summary>
            [ToolSet("notes", Owner = "desk")]
            public sealed partial class NoteTools
            {
                /// <summary>Finds a note.</summary>
                /// <param name="id">The note's number.</param>
                public string GetNote(string id) => id;
            }
            """),
        ("OrderTools.cs", """
            using SdkHarness;

            /// <summary>Orders.</summary>
            [ToolSet("orders", Owner = "desk")]
            public sealed partial class OrderTools
            {
                /// <summary>Finds an order.</summary>
                /// <param name="id">The order's number.</param>
                [ReadScope("orders.order"), OnFailure(Failure.Any, Recovery.Escalate)]
                public string GetOrder(string id) => id;
            }
            """),
        ("harness.lock.json", "{\n\"tool orders_get_order\": {\"reads\":[\"orders.old\"],\"contract\":\"0\"},\n\"version\": 1\n}\n"))
    { Properties = "<HarnessLock>auto</HarnessLock>" };

    public static IReadOnlyList<Consumer> All { get; } =
    [
        Good, Rules, .. Switched, Attributed, .. SwitchedOff, SuppressorProject, .. Excepting, .. Locked,
    ];

    private static Consumer Broken(string name) => new(name, [.. RuleCases.All.Select(static rule => (rule.File, rule.Text))]);

    private static Consumer Exception(string name, string today) => new(name, ("Tools.cs", """
        using SdkHarness;

        /// <summary>Orders.</summary>
        [ToolSet("orders"), Accepted("HRN304", Because = "The team is being formed", Owner = "platform", Until = "2027-03-31")]
        public sealed partial class OrderTools
        {
            /// <summary>Finds an order.</summary>
            /// <param name="id">The order's number.</param>
            [ReadScope("orders.order"), OnFailure(Failure.Any, Recovery.Escalate)]
            public string Get(string id) => id;
        }
        """)) { Properties = $"<HarnessToday>{today}</HarnessToday><TreatWarningsAsErrors>true</TreatWarningsAsErrors>" };
}
