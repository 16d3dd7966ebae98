using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>
/// What makes the guest's TSC catch up, as it is written at a place: a member under the contract, of the class itself or of an object of the vCPU
/// that is at hand there. A flag that nothing in the code reads makes nothing catch up.
/// </summary>
internal sealed class CatchUpSwitches(LoopUnderRepair loop, SyntaxNode place)
{
    private readonly int _position = place.SpanStart;

    public IEnumerable<string> Find(Scope scope)
    {
        for (var type = loop.Model.GetEnclosingSymbol(_position)?.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (string text in OfType(type, string.Empty, scope))
            {
                yield return text;
            }
        }

        foreach (var (text, type) in scope.Objects())
        {
            foreach (string found in OfObject(text, type, scope, 2))
            {
                yield return found;
            }
        }
    }

    /// <summary>What an object of the vCPU offers, and what it has.</summary>
    private IEnumerable<string> OfObject(string text, ITypeSymbol type, Scope scope, int depth)
    {
        var own = OfType(type, text + ".", scope);
        return depth == 0 ? own : own.Concat(type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => p is { IsStatic: false, IsIndexer: false, GetMethod: not null } && loop.Analysis.Contracts.IsVcpuPart(p.Type))
            .Where(p => loop.Model.IsAccessible(_position, p))
            .SelectMany(p => OfObject($"{text}.{p.Name}", p.Type, scope, depth - 1)));
    }

    private IEnumerable<string> OfType(ITypeSymbol type, string prefix, Scope scope)
    {
        var members = type.GetMembers().Where(m => m.CanBeReferencedByName && (prefix.Length == 0 || !m.IsStatic));
        foreach (var member in members.Where(m => loop.Model.IsAccessible(_position, m)))
        {
            if (member is IPropertySymbol { SetMethod: { IsInitOnly: false } setter } property && loop.Model.IsAccessible(_position, setter)
                && Switches(setter) && IsRead(property))
            {
                yield return $"{prefix}{property.Name} = true";
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false } method && Switches(method)
                && ArgumentsOf(method, scope) is { } arguments)
            {
                yield return $"{prefix}{method.Name}({arguments})";
            }
        }
    }

    private bool Switches(IMethodSymbol method) => loop.Analysis.Contracts.Get(method).Events is [{ Kind: EventKind.SetCatchUp }];

    private string? ArgumentsOf(IMethodSymbol method, Scope scope)
    {
        int on = loop.Analysis.Contracts.Get(method).Parameter;
        string?[] arguments =
        [
            .. method.Parameters.Select(p => p.Ordinal == on && p.Type.SpecialType == SpecialType.System_Boolean ? "true"
                : scope.Objects().FirstOrDefault(o => SymbolEqualityComparer.Default.Equals(o.Type, p.Type)).Text),
        ];
        return arguments.Contains(null) ? null : string.Join(", ", arguments);
    }

    /// <summary>Whether some code looks at a property.</summary>
    private bool IsRead(IPropertySymbol property) => loop.Model.Compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == property.Name)
        .Any(n => (n.Parent is MemberAccessExpressionSyntax access && access.Name == n ? access : (SyntaxNode)n) is var use
            && !(use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use)
            && SymbolEqualityComparer.Default.Equals(loop.Model.Compilation.GetSemanticModel(tree).GetSymbolInfo(n).Symbol, property)));
}
