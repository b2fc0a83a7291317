using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SdkHarness.BuildCost.Synthetic;
using SdkHarness.Testing;

namespace SdkHarness.Benchmarks.Starts;

/// <summary>An application's assembly with many tools: compiled beforehand, as an application is.</summary>
internal static class ManyTools
{
    public const int Sets = 10;
    public const int ToolsASet = 50;

    public static void Compile(string path)
    {
        string entry = $$"""
            namespace Synthetic;

            /// <summary>What the measurement calls.</summary>
            public static class Entry
            {
                /// <summary>The bindings of every tool set.</summary>
                public static System.Collections.Generic.IReadOnlyList<SdkHarness.ToolBinding>[] Bindings() =>
                    [{{string.Join(", ", Enumerable.Range(0, Sets).Select(static set => $"Area{set}.Area{set}Tools.Bindings"))}}];
            }
            """;
        IEnumerable<SyntaxTree> files = SyntheticTools.Files(Sets, ToolsASet).Select(static file => file.Text).Append(entry)
            .Select(static text => CSharpSyntaxTree.ParseText(text, Generated.Options));
        Compilation compilation = Generated.Compilation("").RemoveAllSyntaxTrees().AddSyntaxTrees(files);
        Generated.Driver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation whole, out _);
        EmitResult emitted = whole.Emit(path);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Take(10)));
    }
}
