using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Clocks;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Takes a request back before the state is read that it announces, so that whoever changes the state in between makes it again. Both are statements
/// of one block, and nothing in between depends on which comes first.
/// </summary>
internal sealed class ClearFirstEdits(LoopUnderRepair loop)
{
    public IEnumerable<Candidate> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } clear || clear.Index != loop.Trail.End)
        {
            yield break;
        }

        var reads = loop.Trail.Calls.Where(c => c.Index < clear.Index && c.Instr.Contract.Events.Any(static e => e.Kind == EventKind.ReadState))
            .SelectMany(loop.SitesOf).ToArray();
        foreach (var site in loop.SitesOf(clear))
        {
            foreach (var statement in site.AncestorsAndSelf().OfType<StatementSyntax>().Where(static s => s.Parent is BlockSyntax))
            {
                var statements = ((BlockSyntax)statement.Parent!).Statements;
                int to = statements.IndexOf(statement);
                int from = statements.IndexOf(s => reads.Any(r => s.Span.Contains(r.Span)));
                if (from >= 0 && from < to)
                {
                    foreach (var candidate in Between(statements, from, to, site))
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }

    private IEnumerable<Candidate> Between(SyntaxList<StatementSyntax> statements, int from, int to, SyntaxNode site)
    {
        var (read, clear) = (statements[from], statements[to]);
        var passed = statements.Skip(from).Take(to - from).ToArray();
        if (IsClear(clear) && passed.All(MayComeLater) && !SharesVariables(clear, passed)
            && new StatementMoves(loop.Text).Before(clear, read) is { } changes)
        {
            yield return new Candidate(RepairKind.ClearFirst, new Edit(changes));
        }

        if (read is LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] }
            && clear is IfStatementSyntax { Statement: BlockSyntax handler } taken
            && taken.Condition == site && loop.Model.GetDeclaredSymbol(variable) is { } kept && IsUsedOnlyIn(handler, kept, statements)
            && !SharesVariables(read, [.. passed.Skip(1)]) && new StatementMoves(loop.Text).IntoStartOf(read, handler) is { } moved)
        {
            yield return new Candidate(RepairKind.ReadBehind, new Edit(moved));
        }
    }

    /// <summary>Whether a statement does nothing but take requests back, be it of each vCPU.</summary>
    private bool IsClear(StatementSyntax statement) => statement is ExpressionStatementSyntax or CommonForEachStatementSyntax && IsStraight(statement)
        && ContractsIn(statement).Where(static c => c.HasEffect).All(static c => c.Events.Any(static e => e.Kind == EventKind.ClearRequest));

    /// <summary>
    /// Whether it makes no difference to a statement that requests are taken back before it: it goes on to the next one, looks for no request, takes no
    /// lock and does nothing that others wait for.
    /// </summary>
    private bool MayComeLater(StatementSyntax statement) => IsStraight(statement)
        && ContractsIn(statement).All(static c => c.Events.All(static e => e.Kind == EventKind.ReadState))
        && !statement.DescendantNodes().OfType<ExpressionSyntax>().Any(IsRequest);

    private bool IsRequest(ExpressionSyntax expression) =>
        SymbolEqualityComparer.Default.Equals(loop.Model.GetTypeInfo(expression).Type, loop.Analysis.Model.VcpuRequest);

    /// <summary>Whether a statement is done as it stands, and then the next one.</summary>
    private static bool IsStraight(StatementSyntax statement) => !Function.Jumps(statement) && !statement.DescendantNodesAndSelf().Any(static n => n
        is AwaitExpressionSyntax or UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } or LabeledStatementSyntax
        or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>The contracts of the calls in a statement, and of all that they lead to.</summary>
    private IEnumerable<Contract> ContractsIn(StatementSyntax statement)
    {
        foreach (var expression in statement.DescendantNodes().OfType<ExpressionSyntax>())
        {
            var method = loop.Model.GetSymbolInfo(expression).Symbol switch
            {
                IMethodSymbol called when expression is InvocationExpressionSyntax => called,
                IPropertySymbol { GetMethod: { } getter } => getter,
                _ => null,
            };
            if (method is null)
            {
                continue;
            }

            var contract = loop.Analysis.Contracts.Get(method);
            if (contract.SaysWhatItDoes)
            {
                yield return contract;
            }
            else if (loop.Analysis.Bodies.Get(method) is { } body)
            {
                foreach (var e in Reach.Of(body).SelectMany(Handlers.InstrsOf).OfType<EventInstr>())
                {
                    yield return e.Contract;
                }
            }
        }
    }

    /// <summary>Whether a statement uses a variable that others declare or write.</summary>
    private bool SharesVariables(StatementSyntax statement, StatementSyntax[] others)
    {
        var used = new HashSet<ISymbol>(VariablesIn(statement), SymbolEqualityComparer.Default);
        return others.Any(o => loop.Model.AnalyzeDataFlow(o) is not { Succeeded: true } flow
            || flow.WrittenInside.Concat(flow.VariablesDeclared).Any(used.Contains));
    }

    private IEnumerable<ISymbol> VariablesIn(SyntaxNode node) => node.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Select(n => loop.Model.GetSymbolInfo(n).Symbol).Where(static s => s is ILocalSymbol or IParameterSymbol)!;

    private bool IsUsedOnlyIn(BlockSyntax handler, ISymbol variable, SyntaxList<StatementSyntax> statements) => statements
        .SelectMany(static s => s.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Where(n => SymbolEqualityComparer.Default.Equals(loop.Model.GetSymbolInfo(n).Symbol, variable)).All(n => handler.Span.Contains(n.Span));
}
