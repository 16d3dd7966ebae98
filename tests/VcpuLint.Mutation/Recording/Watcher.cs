using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Recording;

/// <summary>
/// Writes the watches of one file. A place is the largest expression around mutations that leaves no trace and whose values can be compared: with
/// the value as it is goes a function that evaluates the place again, in which the recorder switches one mutation on. An assignment goes with a
/// function that reads what it writes to: left out it changes nothing where the same is there already.
/// </summary>
internal sealed class Watcher(SemanticModel model, Watching watching, Func<int, bool> getsSwitch)
{
    /// <summary>The kind of annotation that carries the name of a watched place.</summary>
    public const string Annotation = "watch";

    private const string Recorder = "VcpuLint.Analyzers.Mutant";

    private bool _isInside;

    /// <summary>Says whether a node, whose children are visited next, is a place.</summary>
    public bool Begin(SyntaxNode node)
    {
        if (_isInside || node is not ExpressionSyntax expression || !WatchedPlaces.CanBe(expression, model)
            || watching.IsLeftOut(NameOf(node)) || !watching.Purity.IsPure(expression, model))
        {
            return false;
        }

        return _isInside = true;
    }

    /// <summary>The place with the watch around it, after its children were visited.</summary>
    /// <param name="node">The place as it was.</param>
    /// <param name="visited">The place with its switches.</param>
    /// <param name="from">The first of its mutations.</param>
    /// <param name="to">The one after its last.</param>
    public SyntaxNode End(ExpressionSyntax node, SyntaxNode visited, int from, int to)
    {
        _isInside = false;
        int[] ids = [.. Enumerable.Range(from, to - from).Where(getsSwitch)];
        if (ids.Length == 0)
        {
            return visited;
        }

        Array.ForEach(ids, watching.Add);
        var environment = new WatchEnvironment(node, model);
        string value = visited.WithoutTrivia().ToFullString();
        string type = WatchedPlaces.TypeOf(node, model)!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string call = Conditions.Declares(node) && type == "bool"
            ? $"(({Recorder}.Enter({from}) || true) && ((({value}) && ({Watch("true")} || true)) || (!{Watch("false", negated: true)} && false)))"
            : $"{Recorder}.Watch({from}, {to}, {Recorder}.Enter({from}), ({type})({value}), {environment.Lambda($"({type})({value})")})";
        return Named(SyntaxFactory.ParseExpression(call).WithTriviaFrom(visited), node);

        string Watch(string known, bool negated = false) => (negated ? "!" : "")
            + $"{Recorder}.Watch({from}, {to}, true, {known}, {environment.Lambda($"(bool)({value})")})";
    }

    /// <summary>The statement as the switch is put around it: an assignment notes whether it changes anything.</summary>
    public SyntaxNode? BeforeSwitch(SyntaxNode node, SyntaxNode visited, Candidate candidate, int id)
    {
        if (_isInside || candidate.Operator != "statement" || node is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment }
            || watching.IsLeftOut(NameOf(node)) || !WatchedPlaces.CanBeRead(assignment, model)
            || !watching.Purity.IsPure(assignment.Left, model) || !watching.Purity.IsPure(assignment.Right, model)
            || visited is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax written } statement)
        {
            return null;
        }

        watching.Add(id);
        string type = model.GetTypeInfo(assignment.Left).Type!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        string target = written.Left.WithoutTrivia().ToFullString();
        string value = written.Right.WithoutTrivia().ToFullString();
        string lambda = new WatchEnvironment(assignment.Left, model).Lambda($"({type})({target})");
        var store = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"{Recorder}.Store({id}, {Recorder}.Enter({id}), ({type})({value}), {lambda})");
        return Named(statement.WithExpression(written.WithRight(store)), node);
    }

    private static string NameOf(SyntaxNode node) =>
        string.Create(CultureInfo.InvariantCulture, $"{node.SyntaxTree.FilePath} {node.SpanStart} {node.Span.Length}");

    private static SyntaxNode Named(SyntaxNode watch, SyntaxNode place) =>
        watch.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, NameOf(place)));
}
