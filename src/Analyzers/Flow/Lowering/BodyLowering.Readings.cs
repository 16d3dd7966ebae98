using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>What readings of clocks are used for: kept in an object, or made one.</summary>
internal sealed partial class BodyLowering
{
    // The slots of what is known of the parts of an instant that were written last.
    private readonly Dictionary<(string Object, string Member), int> _instantParts = [];

    /// <summary>A time and a counter that are made one: of whatever readings they come.</summary>
    private Expr VisitInstant(IObjectCreationOperation creation)
    {
        var parts = LowerArguments(creation.Arguments);
        Visit(creation.Initializer);
        var made = ComputedExpr.Of(parts.Select(static a => a.Value));
        if (creation.Constructor is not { } constructor || made is not ComputedExpr)
        {
            return Expr.Unknown;
        }

        // What is said here is not said again of where it is kept.
        bool isPair = parts.Count(static a => a.Value is ComputedExpr || a.Value.ReadsSlots()) > 1;
        if (isPair)
        {
            Emit(new EventInstr(constructor, Effects.Contract.Kept, OwnerRef.Other, made, -1) { Site = creation.Syntax, Subject = creation.Syntax });
        }

        return isPair ? Expr.Unknown : made;
    }

    /// <summary>The time, or the counter, of an instant.</summary>
    private static Expr PartOf(Expr instant, ITypeSymbol? type) => ComputedExpr.Of([instant]) is ComputedExpr part
        ? new ComputedExpr(part.Operands) { Clocks = TrackedTypes.CountsCycles(type) ? Origin.Cycles : ~Origin.Cycles }
        : Expr.Unknown;

    /// <summary>Notes that a number is kept where it outlives the body.</summary>
    private void KeepReading(IOperation target, Expr value)
    {
        ISymbol? member = Unwrap(target) switch
        {
            IPropertyReferenceOperation { Property: { SetMethod: not null } property } => property,
            IFieldReferenceOperation field => field.Field,
            _ => null,
        };
        if (member is null || !IsReading(member) || IsDeadline(member))
        {
            return;
        }

        if ((member is IPropertySymbol { SetMethod: { } setter } ? setter : _body.Symbol) is not { } method)
        {
            return;
        }

        if (ComputedExpr.Of([value]) is ComputedExpr kept)
        {
            Emit(new EventInstr(method, Effects.Contract.Kept, OwnerRef.Other, kept, -1) { Site = target.Syntax, Subject = target.Syntax });
        }

        var members = new List<ISymbol>();
        if (PartNameOf(member) is { } name && Unwrap(target) is IMemberReferenceOperation { Instance: { } instance } && AddPath(instance, members))
        {
            string owner = KeyOf(members);
            Assign(PartSlot(owner, member), new ComputedExpr([value]), target.Syntax);
            Expr[] parts = [.. member.ContainingType.GetMembers().Where(m => PartNameOf(m) == name).Select(m => new SlotExpr(PartSlot(owner, m)))];
            Emit(new EventInstr(method, Effects.Contract.KeptTogether(name), OwnerRef.Other, new ComputedExpr(parts), -1) { Site = target.Syntax, Subject = target.Syntax });
        }
    }

    private static bool IsReading(ISymbol member) =>
        (member as IPropertySymbol)?.Type is { } property ? TrackedTypes.IsUnit(property) || TrackedTypes.IsInstant(property)
        : (member as IFieldSymbol)?.Type is { } field && (TrackedTypes.IsUnit(field) || TrackedTypes.IsInstant(field));

    private bool IsDeadline(ISymbol member) =>
        (member as IPropertySymbol)?.SetMethod is { } setter && _analysis.Contracts.Has(setter.OriginalDefinition, _analysis.Model.Deadline);

    private int PartSlot(string owner, ISymbol member) => _instantParts.TryGetValue((owner, member.Name), out int slot)
        ? slot
        : _instantParts[(owner, member.Name)] = NewSlot(SlotKind.Temporary, null, ValueSet.Anything);

    /// <summary>Whether a timer is one that an object keeps which is no part of a vCPU.</summary>
    private bool IsTimerOfNoVcpu(IOperation? timer) => timer is not null && !_analysis.Contracts.IsVcpuPart(timer.Type) && IsHostTimer(timer.Type) && Unwrap(timer) is IMemberReferenceOperation { Member: { IsStatic: false } member }
        && !_analysis.Contracts.IsVcpuPart(member.ContainingType);

    /// <summary>Whether an object is one timer of the host's: it has no other deadline.</summary>
    private bool IsHostTimer(ITypeSymbol? type) => type is not null && type.GetMembers().OfType<IMethodSymbol>()
        .Select(m => _analysis.Contracts.Find(m.OriginalDefinition, _analysis.Model.Deadline)).OfType<AttributeData>()
        .Select(static d => d.ConstructorArguments.Length == 1 ? d.ConstructorArguments[0].Value : null).Distinct().Count() == 1;

    /// <summary>
    /// A part of a copy of an instant is replaced, by a <c>with</c> or by an initializer: the rest stays as it was. What comes of it is known at the last
    /// part.
    /// </summary>
    /// <returns>Whether it is one.</returns>
    private bool ReplacePart(IPropertyReferenceOperation part, IOperation value)
    {
        if (!TrackedTypes.IsInstant(part.Property.ContainingType) || part.Instance is not { } whole
            || part.Syntax.FirstAncestorOrSelf<InitializerExpressionSyntax>() is not { } initializer)
        {
            return false;
        }

        int copy = Unwrap(whole) is IFlowCaptureReferenceOperation capture && _captures.TryGetValue(capture.Id, out var captured) ? captured.Slot : TargetSlot(whole);
        var given = Visit(value);
        if (copy < 0)
        {
            return true;
        }

        int clocks = TrackedTypes.CountsCycles(part.Property.Type) ? Origin.Cycles : ~Origin.Cycles;
        var changed = new ComputedExpr([new ComputedExpr([new SlotExpr(copy)]) { Clocks = ~clocks }, given]);
        bool isLast = initializer.Expressions.LastOrDefault()?.Span.Contains(part.Syntax.Span) == true;
        if (isLast && part.Property.SetMethod is { } setter)
        {
            var made = initializer.Parent ?? initializer;
            Emit(new EventInstr(setter, Effects.Contract.Kept, OwnerRef.Other, changed, -1) { Site = made, Subject = made });
        }

        Assign(copy, isLast ? Expr.Unknown : changed, part.Syntax);
        return true;
    }

    private string? PartNameOf(ISymbol member) =>
        _analysis.Contracts.Find(member.OriginalDefinition, _analysis.Model.InstantPart) is { ConstructorArguments: { Length: 1 } arguments } ? arguments[0].Value as string : null;
}
