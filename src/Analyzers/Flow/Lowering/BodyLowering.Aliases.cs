using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Other names of variables. A reference that is bound once, where it is declared, is the variable by another name; a variable that has any
/// other name is written where nobody sees it, so its value is not followed.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<ISymbol, ISymbol?> _aliases = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _aliased = new(SymbolEqualityComparer.Default);

    private void BindAliases()
    {
        foreach (var node in _body.Syntax.DescendantNodes())
        {
            switch (node)
            {
                case RefExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } bound:
                    Bind(declarator, bound.Expression);
                    break;
                case RefExpressionSyntax reference:
                    if (reference.Parent is AssignmentExpressionSyntax assignment && VariableOf(assignment.Left) is { } rebound)
                    {
                        Unbind(rebound);
                    }

                    ForgetAliased(reference.Expression);
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address:
                    ForgetAliased(address.Operand);
                    break;
            }
        }
    }

    private void Bind(VariableDeclaratorSyntax declarator, ExpressionSyntax expression)
    {
        // A loop comes to a declaration more than once, but always with the same variable.
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && VariableOf(expression) is ILocalSymbol { IsRef: false } or IParameterSymbol or IFieldSymbol { IsStatic: false }
            && VariableOf(expression) is { } variable
            && _graph.OriginalOperation.SemanticModel?.GetDeclaredSymbol(declarator, _analysis.Cancellation) is ILocalSymbol alias
            && !_aliases.ContainsKey(alias))
        {
            _aliases.Add(alias, variable);
        }
        else
        {
            ForgetAliased(expression);
        }
    }

    private void ForgetAliased(ExpressionSyntax expression)
    {
        Forget(expression);
        if (VariableOf(expression) is { } variable)
        {
            _aliased.Add(variable.OriginalDefinition);
        }
    }

    /// <summary>Whether what is stored may be read where nobody sees that it is: in another object, an element, or a variable of several names.</summary>
    private bool IsSeenByAnotherName(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local.IsRef || _aliased.Contains(local.Local),
        IParameterReferenceOperation parameter => _aliased.Contains(parameter.Parameter),
        _ => target is IMemberReferenceOperation or IArrayElementReferenceOperation,
    };

    private void Unbind(ISymbol alias)
    {
        if (_aliases.TryGetValue(alias, out var variable) && variable is not null)
        {
            _untracked.Add(variable.OriginalDefinition);
            _aliased.Add(variable.OriginalDefinition);
        }

        _aliases[alias] = null;
    }

    /// <summary>The variable that a local stands for; null for a reference that may be to any.</summary>
    private ISymbol? Aliased(ILocalSymbol local) => !local.IsRef ? local : _aliases.TryGetValue(local, out var variable) ? variable : null;

    private bool BindsAlias(ISimpleAssignmentOperation assignment) =>
        assignment is { IsRef: true, Target: ILocalReferenceOperation { Local: var local } } && Aliased(local) is not null;
}
