using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Values that are taken apart into several variables at once.</summary>
internal sealed partial class BodyLowering
{
    private Expr VisitDeconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var targets = new List<IOperation>();
        AddTargets(deconstruction.Target, targets);
        if (TrackedTypes.IsInstant(deconstruction.Value.Type))
        {
            var instant = Visit(deconstruction.Value);
            AssignTargets(targets, [.. targets.Select(t => PartOf(instant, t.Type))], [], deconstruction.Syntax);
            return Expr.Unknown;
        }

        if (deconstruction.Syntax is AssignmentExpressionSyntax syntax && _graph.OriginalOperation.SemanticModel is { } model
            && model.GetDeconstructionInfo(syntax).Method is { } method)
        {
            if (CompositeOf(Unwrap(deconstruction.Value).Type) is { } record && Positional(method) is { } fields)
            {
                var (owners, (_, parts)) = (PartOwners(deconstruction.Value, record), VisitWhole(deconstruction.Value, record));
                var members = Array.ConvertAll(fields, f => record.Find(f)!);
                AssignTargets(targets, [.. members.Select(m => m.Inner is null ? parts[m.Offset] : Expr.Unknown)], [.. members.Select(m => owners[m.Offset])], deconstruction.Syntax);
            }
            else
            {
                Deconstruct(deconstruction, method, [.. targets.Select(TargetSlot)]);
            }

            return Expr.Unknown;
        }

        if (CompositeOf(deconstruction.Target.Type) is not { } composite)
        {
            return Visit(deconstruction.Value);
        }

        var sources = PartOwners(deconstruction.Value, composite);
        AssignTargets(targets, VisitWhole(deconstruction.Value, composite).Parts, sources, deconstruction.Syntax);
        return Expr.Unknown;
    }

    /// <summary>The leaves of what is deconstructed into; a target that is a composite itself stands for all its own.</summary>
    private static void AddTargets(IOperation target, List<IOperation> targets)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        if (target is not ITupleOperation tuple)
        {
            targets.Add(target);
            return;
        }

        foreach (var element in tuple.Elements)
        {
            AddTargets(element, targets);
        }
    }

    private void AssignTargets(List<IOperation> targets, Expr[] parts, OwnerRef[] owners, SyntaxNode site)
    {
        int next = 0;
        foreach (var target in targets)
        {
            int first = next;
            if (CompositeOf(target.Type) is { } composite)
            {
                next += composite.Count;
                TrackPartOwners(target, i => owners[first + i]);
                AssignParts(TargetParts(target) ?? [], parts.AsSpan(first, Math.Min(composite.Count, parts.Length - first)).ToArray(), site);
                continue;
            }

            next++;
            if (first < parts.Length)
            {
                Write(target, parts[first], site);
                if (MayBeVcpuPart(target.Type) && first < owners.Length)
                {
                    AddOwnerSource(target, owners[first]);
                }
            }
        }
    }

    private void Write(IOperation target, Expr value, SyntaxNode site)
    {
        int slot = TargetSlot(target);
        if (slot < 0 && Unwrap(target) is IPropertyReferenceOperation property)
        {
            ForgetForeign(property);
            WriteBack(property, value);
            return;
        }

        KeepReading(target, value);
        Assign(slot, value, site);
    }

    /// <summary>What a record is declared with, if the deconstruction is the one that the compiler writes for it.</summary>
    private static IFieldSymbol[]? Positional(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true }
        ? [.. method.Parameters.Select(p => method.ContainingType.GetMembers(p.Name).OfType<IPropertySymbol>().Select(Composites.BackingField).FirstOrDefault()).OfType<IFieldSymbol>()]
        : null;

    /// <summary>A deconstruction that is a call: of an instance method, or of an extension method that takes the value first.</summary>
    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction, IMethodSymbol method, int[] slots)
    {
        method = method.ReducedFrom ?? method;
        var value = Visit(deconstruction.Value);
        int first = method.IsStatic ? 1 : 0;
        var arguments = new List<LoweredArgument>();
        if (first == 1)
        {
            arguments.Add(new LoweredArgument(0, value, OwnerOf(deconstruction.Value), -1, deconstruction.Value));
        }

        for (int i = 0; i < slots.Length; i++)
        {
            arguments.Add(new LoweredArgument(first + i, Expr.Unknown, OwnerRef.Undecided, slots[i], deconstruction.Value));
        }

        bool isVirtual = method.IsVirtual || method.IsAbstract || method.IsOverride;
        LowerResolved(method, deconstruction, first == 1 ? null : deconstruction.Value, arguments, isVirtual, mayThrow: true);
    }
}
