namespace SdkHarness.Packages;

/// <summary>A case of every rule that is an error, but for HRN305, which is about a file and has tests of its own.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("HRN001", Tools("public string Get(string id) => id;")),
        new("HRN002", Tools("[WriteScope(\"a.b\")] public void Change(string id) { }")),
        new("HRN003", Tools("""
            [ReadScope("a.b")] public string Get(string id) { Keep(id); return id; }
            private static void Keep(string id) => System.IO.File.WriteAllText("kept.txt", id);
            """), ByGenerator: false),
        new("HRN004", Tools("[ReadScope(\"a.b\")] public string Get(string id) => id;") + "\n" + """
            public static class Registration
            {
                public static object Around(Tools tools) => Microsoft.Extensions.AI.AIFunctionFactory.Create(tools.Get);
            }
            """, ByGenerator: false),
        new("HRN005", Tools("[WriteScope(\"a.b\", Destructive = true), AutoApproved(\"Routine\")] public void Change(string id) { }")),
        new("HRN007", "[ToolSet(\"of_hrn007\", Owner = \"x\")] public sealed class Tools { }"),
        new("HRN008", Tools("[ReadScope(\"A.B\")] public string Get(string id) => id;")),
        new("HRN009", Tools("[WriteScope(\"a.b\"), RequiresApproval(When = \"Nowhere\")] public void Change(string id) { }")),
        new("HRN011", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"x\", \"HRN304\")] public sealed class Quiet { }"),
        new("HRN012", "[Accepted(\"HRN304\", Because = \"x\", Owner = \"y\", Until = \"2020-01-31\")] public sealed class Ended { }"),
        new("HRN013", "[assembly: Effect(\"Not a documentation id\", EffectKind.Reads)]", ByGenerator: false) { IsOfAssembly = true },
        new("HRN101", Tools("[WriteScope(\"a.b\"), RequiresApproval, OnFailure(Failure.Timeout, Recovery.Retry)] public void Change(string id) { }")),
        new("HRN102", Tools("[ReadScope(\"a.b\"), OnFailure(Failure.Timeout, Recovery.Fallback, Method = \"Nowhere\")] public string Get(string id) => id;")),
        new("HRN103", Tools("""
            [ReadScope("a.b"), OnFailure(Failure.Timeout, Recovery.Fallback, Method = nameof(Other))] public string Get(string id) => id;
            [ReadScope("c.d")] public string Other(string id) => id;
            """)),
        new("HRN105", Tools("[ReadScope(\"a.b\"), OnFailure(Failure.Timeout, Recovery.Retry, Attempts = 0)] public string Get(string id) => id;")),
        new("HRN107", Tools("[ReadScope(\"a.b\"), RequiresEvidence(\"c.d\")] public string Get(string id) => id;") + "\n" + Agent("[\"a.b\"]"), ByGenerator: false),
        new("HRN201", Tools("[ReadScope(\"a.b\")] public string Get(System.IO.Stream stream) => \"\";")),
        new("HRN203", Tools("[ReadScope(\"a.b\"), Tool(Name = \"not a name\")] public string Get(string id) => id;")),
        new("HRN204", Tools("[ReadScope(\"a.b\")] public string Get([Range(5, 1)] int count) => \"\";")),
        new("HRN205", Tools("[ReadScope(\"a.b\")] public string Get([RegularExpression(\"(?=a)a\")] string id) => id;")),
        new("HRN206", Tools("[WriteScope(\"a.b\"), RequiresApproval] public void Change([IdempotencyKey] int key) { }")),
        new("HRN207", Tools("""
            /// <summary>Finds.</summary>
            /// <example>{"id":"1042"}</example>
            [ReadScope("a.b")] public string Get([RegularExpression("^ACC-[0-9]{4}$")] string id) => id;
            """)),
        new("HRN301", Tools("[ReadScope(\"a.b\")] public string Get(string id) => id;") + "\n" + Agent("[\"a.b\", \"c.d\"]"), ByGenerator: false),
        new("HRN302", Tools("""
            [ReadScope("a.b")] [return: Sensitive("contact")] public string Get(string id) => id;
            [ReadScope("a.tickets"), Untrusted] public string Tickets(string id) => id;
            [WriteScope("a.mail", External = true), RequiresApproval(When = nameof(IsStranger))] public void Send(string to) { }
            private static bool IsStranger(string to) => to.Length > 3;
            """) + "\n" + """
            [Agent("of-hrn302", Owner = "x", Version = "1"), UsesTools<Tools>, Grant(Read = ["a.b", "a.tickets"], Write = ["a.mail"], Labels = ["contact"])]
            public sealed partial class Clerk;
            """),
        new("HRN303", Tools("""
            [ReadScope("a.b")] public string Get([Sensitive("contact")] string mail) => throw new System.InvalidOperationException($"Nobody has {mail}");
            """), ByGenerator: false),
    ];

    /// <summary>A tool set with some tools, named after the line that writes it.</summary>
    private static string Tools(string tools, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => $$"""
        [ToolSet("set_{{line}}", Owner = "x"), OnFailure(Failure.Any, Recovery.Escalate)]
        public sealed partial class Tools
        {
            {{tools}}
        }
        """;

    private static string Agent(string reads, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => $$"""
        [Agent("agent-{{line}}", Owner = "x", Version = "1"), UsesTools<Tools>, Grant(Read = {{reads}})]
        public sealed partial class Clerk;
        """;
}
