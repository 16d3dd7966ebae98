using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>The variables of a body and their slots.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<(ISymbol Symbol, int Element), int> _variables = new(VariableComparer.Instance);
    private readonly Dictionary<CaptureId, Captured> _captures = [];
    private readonly List<(IrBlock Block, KeepElsewhereInstr Instr, int[] Slots)> _keptElsewhere = [];
    private readonly HashSet<ISymbol> _untracked = new(SymbolEqualityComparer.Default);

    private void DeclareParameters()
    {
        if (_body.Symbol is not { } symbol)
        {
            return;
        }

        var layout = LayoutOf(symbol);
        _lowered.ParameterSlots = [.. Enumerable.Repeat(-1, layout.Count - 1)];
        _lowered.IsTakenBack = new bool[layout.Count - 1];
        foreach (var parameter in symbol.Parameters.Where(static p => p.RefKind is RefKind.Ref or RefKind.Out))
        {
            TakeBack(parameter.Ordinal + 1, 1);
            TakeBack(layout.Parameter(parameter.Ordinal), CompositeOf(parameter.Type)?.Count ?? 0);
        }

        TakeBack(layout.This, symbol.IsStatic ? 0 : CompositeOf(symbol.ContainingType)?.Count ?? 0);

        void TakeBack(int position, int count)
        {
            for (int i = 0; i < count; i++)
            {
                _lowered.IsTakenBack[position + i - 1] = true;
            }
        }
    }

    private void DeclareReturns()
    {
        var type = _body.Symbol is { ReturnsVoid: false, MethodKind: not MethodKind.Constructor } symbol ? symbol.ReturnType : null;
        if (CompositeOf(type) is { } composite)
        {
            _lowered.ReturnSlots = ResultSlots(composite, type!, SlotKind.Returned);
        }
        else if (TrackedTypes.Top(type) is { } top)
        {
            _lowered.ReturnSlots = [NewSlot(SlotKind.Returned, null, top)];
        }
    }

    private int NewSlot(SlotKind kind, ISymbol? symbol, ValueSet top, int element = -1)
    {
        _lowered.Slots.Add(new SlotInfo(kind, symbol, element, top));
        return _lowered.Slots.Count - 1;
    }

    private int NewVariable(SlotKind kind, ISymbol symbol, int element, ValueSet top)
    {
        int slot = NewSlot(kind, symbol, top, element);
        _variables.Add((symbol, element), slot);
        if (element < 0)
        {
            _lowered.Variables.Add(symbol, slot);
        }

        return slot;
    }

    /// <summary>The slot of a variable, or -1 if its value is not followed.</summary>
    private int SlotOf(ISymbol symbol, ITypeSymbol type, int element = -1)
    {
        symbol = symbol.OriginalDefinition;
        if (_variables.TryGetValue((symbol, element), out int known))
        {
            return known;
        }

        if (TrackedTypes.Top(type) is not { } top || _untracked.Contains(symbol))
        {
            return -1;
        }

        if (PositionOf(symbol, element) is var position and > 0)
        {
            return _lowered.ParameterSlots[position - 1] = NewVariable(SlotKind.Parameter, symbol, element, top);
        }

        bool ambient = symbol is IFieldSymbol or IPropertySymbol || !IsDeclaredHere(symbol);
        if (ambient && element >= 0)
        {
            return -1;
        }

        int slot = NewVariable(ambient ? SlotKind.Ambient : SlotKind.Local, symbol, element, top);
        if (ambient)
        {
            _lowered.Ambient.Add(symbol, slot);
        }

        return slot;
    }

    /// <summary>Where the caller passes the variable; 0 if it passes no such thing.</summary>
    private int PositionOf(ISymbol symbol, int element) =>
        symbol is IParameterSymbol parameter && IsDeclaredHere(symbol)
            ? element < 0 ? parameter.Ordinal + 1 : LayoutOf(_body.Symbol!).Parameter(parameter.Ordinal) + element
        : symbol is ITypeSymbol && _body.Symbol is { } method ? LayoutOf(method).This + element
        : 0;

    /// <summary>A parameter of a primary constructor is not: outside the constructor it is a field by another name.</summary>
    private bool IsDeclaredHere(ISymbol symbol) =>
        (!_body.IsNested && symbol is not IParameterSymbol) || SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _body.Symbol);

    /// <summary>The slot that an assignment to the expression fills, or -1.</summary>
    private int TargetSlot(IOperation target)
    {
        switch (Unwrap(target))
        {
            case ILocalReferenceOperation local:
                return Aliased(local.Local) is { } variable ? SlotOf(variable, local.Local.Type) : -1;
            case IParameterReferenceOperation parameter:
                return SlotOf(parameter.Parameter, parameter.Parameter.Type);
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { Inner: null } part && PartSlots(instance) is { } slots:
                return slots[part.Offset];
            case IFieldReferenceOperation field when IsThis(field.Instance):
                return SlotOf(field.Field, field.Field.Type);
            case IPropertyReferenceOperation property when IsThis(property.Instance) && IsAutoProperty(property.Property) && !HasContract(property.Property):
                return SlotOf(property.Property, property.Property.Type);
            case IFlowCaptureReferenceOperation capture when _captures.TryGetValue(capture.Id, out var captured):
                return TargetSlot(captured.Value);
            default:
                return -1;
        }
    }

    private bool HasContract(IPropertySymbol property) =>
        (property.GetMethod is { } getter && _analysis.Contracts.Get(getter).HasEffect) || (property.SetMethod is { } setter && _analysis.Contracts.Get(setter).HasEffect);

    /// <summary>A property without code of its own is a field by another name.</summary>
    private static bool IsAutoProperty(IPropertySymbol property) => Composites.BackingField(property) is not null;

    private static bool IsThis(IOperation? instance) => instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>A flow capture holds a value; where it is assigned to, it stands for the variable that was captured.</summary>
    private readonly record struct Captured(int Slot, IOperation Value);

    private sealed class VariableComparer : IEqualityComparer<(ISymbol Symbol, int Element)>
    {
        public static readonly VariableComparer Instance = new();

        public bool Equals((ISymbol Symbol, int Element) x, (ISymbol Symbol, int Element) y) =>
            x.Element == y.Element && SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol);

        public int GetHashCode((ISymbol Symbol, int Element) obj) => (SymbolEqualityComparer.Default.GetHashCode(obj.Symbol) * 31) + obj.Element;
    }
}
