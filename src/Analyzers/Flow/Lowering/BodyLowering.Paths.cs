using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Numbers in other objects (<c>vcpu.Time.Tsc.LastHostTsc</c>): read twice with nothing in between that could write them, they are the same, so that what
/// one comparison says of them holds for what is computed of them.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<string, Path> _paths = new(StringComparer.Ordinal);
    private readonly List<(IrBlock Block, Instr? After, ISymbol? Written)> _writesToPaths = [];

    /// <summary>The variable that stands for a number in another object; -1 for anything else.</summary>
    private int PathSlot(IOperation operation)
    {
        if (TrackedTypes.Range(operation.Type) is not { } range || operation is not IMemberReferenceOperation { Instance: not null })
        {
            return -1;
        }

        var members = new List<ISymbol>();
        if (!AddPath(operation, members))
        {
            return -1;
        }

        string key = KeyOf(members);
        if (!_paths.TryGetValue(key, out var path))
        {
            _paths.Add(key, path = new Path(NewSlot(SlotKind.Temporary, null, range.Top), [.. members]));
        }

        return path.Slot;
    }

    private static string KeyOf(List<ISymbol> members) =>
        string.Join("/", members.Select(static m => $"{m.ToDisplayString()}@{m.Locations.FirstOrDefault()?.SourceSpan.Start}"));

    /// <summary>A variable, and members of what it refers to that have no code of their own.</summary>
    private bool AddPath(IOperation operation, List<ISymbol> members)
    {
        operation = Unwrap(operation);
        ISymbol? symbol = operation switch
        {
            ILocalReferenceOperation local when Aliased(local.Local) is { } named && !_aliased.Contains(named) => named,
            IParameterReferenceOperation parameter when !_aliased.Contains(parameter.Parameter) => parameter.Parameter,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => self.Type,
            IFieldReferenceOperation { Instance: not null } field => field.Field,
            IPropertyReferenceOperation { Instance: not null, Arguments.IsEmpty: true } property when IsPlain(property.Property) => property.Property,
            _ => null,
        };
        if (symbol is null || (operation is IMemberReferenceOperation { Instance: { } instance } && (!(instance.Type is { IsReferenceType: true } || TrackedTypes.IsInstant(instance.Type)) || !AddPath(instance, members))))
        {
            return false;
        }

        members.Add(symbol);
        return true;
    }

    /// <summary>Reading the property does nothing else, and gives what was written last.</summary>
    private bool IsPlain(IPropertySymbol property) => TrackedTypes.IsInstant(property.ContainingType) || (ComputedBy(property) is null
        && !(property.GetMethod is { } getter && _analysis.Contracts.Get(getter).HasEffect)
        && (IsAutoProperty(property)
            || (property.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, _analysis.Model.Assembly))));

    /// <summary>Notes that from here on numbers in other objects may be others: all, or those that are reached by way of a symbol.</summary>
    private void WritesToPaths(ISymbol? written = null) => _writesToPaths.Add((_current, _current.Instrs.LastOrDefault(), written));

    /// <summary>Notes that what is reached by way of a variable or member is another thing, where that is written.</summary>
    private void WritesToPathsOf(IOperation written)
    {
        ISymbol? changed = Unwrap(written) switch
        {
            ILocalReferenceOperation { Local: var local } when local.Type.IsReferenceType || TrackedTypes.IsInstant(local.Type) => Aliased(local),
            IParameterReferenceOperation { Parameter: var parameter } when parameter.Type.IsReferenceType || TrackedTypes.IsInstant(parameter.Type) => parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        if (changed is not null)
        {
            WritesToPaths(changed);
        }
    }

    /// <summary>A method of the model that has no contract may write to the object that it is called on.</summary>
    private bool MayWriteToPaths(IMethodSymbol method) => !method.IsStatic && method.ContainingType.IsReferenceType
        && method.MethodKind is not (MethodKind.PropertyGet or MethodKind.PropertySet) && _analysis.Contracts.SpeaksProtocol(method.ContainingAssembly);

    private static bool MayWriteToPaths(Instr step) => step switch
    {
        EventInstr e => !e.Contract.IsReading && e.Contract != Effects.Contract.Unsigned && !e.Contract.Events.All(static p => p.IsQuestion || p.IsClockQuestion || p.Kind is EventKind.KeepReading or EventKind.KeepTogether),
        CallInstr or UnknownInstr or DisturbInstr or HandOverInstr => true,
        _ => false,
    };

    /// <summary>Forgets what is known of numbers in other objects wherever they may be written: which are followed is known only at the end.</summary>
    private void ForgetPaths()
    {
        if (_paths.Count == 0)
        {
            return;
        }

        foreach (var (block, step, written) in _writesToPaths)
        {
            int at = step is null ? -1 : block.Instrs.IndexOf(step);
            foreach (var path in _paths.Values.Where(p => written is null ? !p.IsOwn : p.Members.Contains(written, SymbolEqualityComparer.Default)))
            {
                block.Instrs.Insert(at + 1, new AssignInstr(path.Slot, Expr.Unknown));
            }
        }
    }

    /// <summary>A number that is reached by way of members.</summary>
    /// <param name="Slot">What stands for it.</param>
    /// <param name="Members">The variable that the way begins with, and the members.</param>
    private sealed record Path(int Slot, ISymbol[] Members)
    {
        /// <summary>Gets a value indicating whether it is a part of a variable, which no call writes.</summary>
        public bool IsOwn => Members is { Length: 2 } && Members[0] is ILocalSymbol { RefKind: RefKind.None, Type.IsValueType: true } or IParameterSymbol { RefKind: RefKind.None, Type.IsValueType: true };
    }
}
