using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Verification;

/// <summary>Offers and applies fixes as an editor does.</summary>
internal sealed class FixRunner(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
{
    /// <summary>What is reported of a project that does not change is asked for by each scope and again by fix-all.</summary>
    private readonly ConditionalWeakTable<Compilation, Task<ImmutableArray<Diagnostic>>> diagnosed = [];

    /// <summary>Opens a case as the only project of a new workspace.</summary>
    public static Project Open(TestCase testCase)
    {
        AdhocWorkspace workspace = new(MefHostServices.DefaultHost);
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(id, "Sources", "Sources", LanguageNames.CSharp)
            .WithProjectParseOptions(id, CompilationFactory.ParseOptions)
            .WithProjectCompilationOptions(id, CompilationFactory.Options)
            .WithProjectMetadataReferences(id, ReferenceAssemblies.WithModel);
        foreach ((string path, string text) in
            testCase.Sources.Select(source => (source.Path, source.Markup.Text)).Append(CompilationFactory.CaseUsings))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(text), filePath: path);
        }

        return solution.GetProject(id)!;
    }

    /// <summary>Returns the compiler's errors and what the analyzers report of a project.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project, CancellationToken cancellationToken)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken))!;
        return await diagnosed.GetValue(compilation, key => AnalyzerRunner.RunAsync(key, analyzers, concurrent: true, cancellationToken));
    }

    /// <summary>Returns every fix that is offered for a diagnostic of the project, in the order of offering.</summary>
    public async Task<ImmutableArray<OfferedFix>> OfferAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return [];
        }

        List<OfferedFix> offered = [];
        foreach (CodeFixProvider provider in fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            CodeFixContext context = new(document, diagnostic, (action, _) => Register(provider, action), cancellationToken);
            await provider.RegisterCodeFixesAsync(context);
        }

        return [.. offered];

        void Register(CodeFixProvider provider, CodeAction action)
        {
            if (action.NestedActions.IsEmpty)
            {
                offered.Add(new OfferedFix(document, diagnostic, provider, action));
            }

            foreach (CodeAction nested in action.NestedActions)
            {
                Register(provider, nested);
            }
        }
    }

    /// <summary>Applies a fix to the one diagnostic it was offered for.</summary>
    public static Task<Project> ApplyAsync(OfferedFix fix, CancellationToken cancellationToken) =>
        ChangeAsync(fix.Document.Project, fix.Action, cancellationToken);

    /// <summary>Applies a fix to all diagnostics of the same id for which it is offered in the scope.</summary>
    public async Task<Project> ApplyToAllAsync(OfferedFix fix, FixAllScope scope, CancellationToken cancellationToken)
    {
        FixAllProvider? provider = fix.Provider.GetFixAllProvider();
        Assert.True(provider is not null, $"{fix.Provider.GetType().Name} has no fix-all.");
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        FixAllContext context = new(
            fix.Document,
            fix.Provider,
            scope,
            fix.Action.EquivalenceKey,
            [fix.Diagnostic.Id],
            new AllDiagnostics(this),
            cancellationToken);
        CodeAction? action = await provider.GetFixAsync(context);
        Assert.True(action is not null, $"Fix-all '{fix.Action.Title}' in the {scope} changes nothing, but the fix is offered there.");
        return await ChangeAsync(fix.Document.Project, action, cancellationToken);
    }

    private static async Task<Project> ChangeAsync(Project project, CodeAction action, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        ApplyChangesOperation change = Assert.Single(operations.OfType<ApplyChangesOperation>());
        return change.ChangedSolution.GetProject(project.Id)!;
    }

    /// <summary>Tells fix-all of the diagnostics that are there to fix.</summary>
    private sealed class AllDiagnostics(FixRunner runner) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await runner.DiagnoseAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await runner.DiagnoseAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await runner.DiagnoseAsync(project, cancellationToken)).Where(diagnostic => !diagnostic.Location.IsInSource);
    }
}
