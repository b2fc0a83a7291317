using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using SdkHarness.CodeFixes;

namespace SdkHarness.Analyzers.Corpora.Broken;

/// <summary>Offers and applies every fix for what was found in a document.</summary>
internal sealed class Fixes : IDisposable
{
    private const int MostOfADocument = 6;

    private static readonly CodeFixProvider[] Providers =
    [
        .. typeof(HarnessFix).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Solution _solution;
    private readonly DocumentId _document;

    /// <summary>Takes the options and references of the compilation that is looked at.</summary>
    public Fixes(Compilation compilation)
    {
        ProjectId project = ProjectId.CreateNewId();
        _document = DocumentId.CreateNewId(project);
        _solution = _workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Corpus", "Corpus", LanguageNames.CSharp,
                compilationOptions: compilation.Options, parseOptions: Harness.Options, metadataReferences: compilation.References))
            .AddDocument(DocumentId.CreateNewId(project), "Usings.cs", Harness.Usings.GetText())
            .AddDocument(_document, "Broken.cs", "");
    }

    /// <summary>How many fixes were applied so far.</summary>
    public int Applied { get; private set; }

    /// <summary>Applies each fix by itself.</summary>
    /// <exception cref="Exception">What a fix threw.</exception>
    public async Task ApplyAsync(SyntaxTree tree, BrokenFile? file, ImmutableArray<Diagnostic> findings, CancellationToken cancellationToken)
    {
        Solution solution = _solution.WithDocumentText(_document, tree.GetText(cancellationToken));
        if (file is not null)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(_document.ProjectId), "harness.lock.json", file.GetText(cancellationToken), filePath: file.Path);
        Document document = solution.GetDocument(_document)!;
        SyntaxTree same = (await document.GetSyntaxTreeAsync(cancellationToken))!;
        int tried = 0;
        foreach (Diagnostic finding in findings)
        {
            if (finding.Location.SourceTree != tree)
                continue;

            foreach (CodeFixProvider provider in Providers)
            {
                if (!provider.FixableDiagnosticIds.Contains(finding.Id) || tried++ >= MostOfADocument)
                    continue;

                // The document's own tree has the same text, so the same positions.
                Diagnostic there = Diagnostic.Create(
                    finding.Descriptor, Location.Create(same, finding.Location.SourceSpan), finding.Severity, additionalLocations: null, finding.Properties);
                var offered = new List<CodeAction>();
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, there, (action, _) => offered.Add(action), cancellationToken));
                foreach (CodeAction action in offered)
                {
                    await action.GetOperationsAsync(cancellationToken);
                    Applied++;
                }
            }
        }
    }

    public void Dispose() => _workspace.Dispose();
}
