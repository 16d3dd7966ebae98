using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Tests.Verifying.Specimens;

/// <summary>Reports every call of a method named <c>Bad</c>, in the way each promise of the verifier is tested with.</summary>
/// <param name="flaw">What it does wrong.</param>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BadCallAnalyzer(Flaw flaw = Flaw.None) : DiagnosticAnalyzer
{
    /// <summary>The id of what it reports.</summary>
    public const string Id = "TEST0001";

    private readonly DiagnosticDescriptor rule = new(
        Id, "Bad call", "'{0}' is bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true,
        customTags: flaw == Flaw.CannotBeDisabled ? [WellKnownDiagnosticTags.NotConfigurable] : []);

    private int reported;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(
            flaw == Flaw.ReportsInGeneratedCode
                ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics
                : GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Report, OperationKind.Invocation);
    }

    private void Report(OperationAnalysisContext context)
    {
        if (context.Operation is not IInvocationOperation { TargetMethod.Name: "Bad" } call)
        {
            return;
        }

        object text = flaw switch
        {
            Flaw.Throws => throw new InvalidOperationException("the specimen throws"),
            Flaw.RemembersRuns => Interlocked.Increment(ref reported),
            _ => call.Syntax,
        };
        IEnumerable<Location> steps = call.Arguments.Select(argument => argument.Syntax.GetLocation());
        context.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.GetLocation(), steps, text));
    }
}
