using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Ports;

/// <summary>What one port runs: its own members and those it has inherited, and what they lead to. What only another port of the same compilation runs is not part of it.</summary>
internal sealed class PortCode
{
    private readonly CompilationAnalysis _analysis;
    private readonly Body[] _members;

    /// <summary>Finds it.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="port">The port.</param>
    public PortCode(CompilationAnalysis analysis, INamedTypeSymbol port)
    {
        (_analysis, Port) = (analysis, port);
        _members = [.. TypesOf(port).SelectMany(static t => t.GetMembers().OfType<IMethodSymbol>()).Select(analysis.Bodies.Get).OfType<Body>().Where(b => !IsOverridden(b))];
        Bodies = Reached(static _ => true);
        EntersGuest = InstrsOf(Bodies).Any(static i => i.Instr is EventInstr { Contract.EntersGuest: true });
        Publication = analysis.Roots.PublicationOf(port);

        // What is not known may do anything.
        HasUnknown = IsMadeElsewhere(port) || Bodies.Any(static b => b.Lowered.HandsVcpuToALibrary) || InstrsOf(Bodies).Any(i => i.Instr is UnknownInstr or UnresolvedInstr || (i.Instr is EventInstr e && IsOfALibrary(e)));
    }

    /// <summary>Gets the port.</summary>
    public INamedTypeSymbol Port { get; }

    /// <summary>Gets all that it runs.</summary>
    public HashSet<Body> Bodies { get; }

    /// <summary>Gets a value indicating whether the port enters the guest: one that does not is none yet.</summary>
    public bool EntersGuest { get; }

    /// <summary>Gets a value indicating whether some of it lies where nothing is seen of what it does.</summary>
    public bool HasUnknown { get; }

    /// <summary>Gets how the port says that it tells requesters where a vCPU is; 0 if it does not.</summary>
    public long Publication { get; }

    /// <summary>All instructions of some bodies.</summary>
    public static IEnumerable<(Body Body, Instr Instr)> InstrsOf(IEnumerable<Body> bodies) =>
        bodies.SelectMany(static b => b.Lowered.Blocks.SelectMany(static block => block.Instrs).Select(i => (b, i)));

    /// <summary>
    /// Whether a body runs again and again while the vCPU lives: a member that the kernel calls for each run, load or the like.
    /// </summary>
    public bool IsCalledByTheKernel(Body body) =>
        body.Symbol is { } method && (_analysis.Roots.OverridesPortMember(method) || _analysis.Contracts.Has(method, _analysis.Model.RunLoop));

    /// <summary>Whether a body is a member of the port, its own or one that it has inherited.</summary>
    public bool IsOwnMember(Body body) => IsOwn(body.OwnerType) && !IsOverridden(body);

    /// <summary>What some of its own members lead to, these included.</summary>
    public HashSet<Body> Reached(Func<Body, bool> isStart)
    {
        var reached = new HashSet<Body>(_members.Where(isStart));
        var pending = new Stack<Body>(reached);
        while (pending.Count > 0)
        {
            var body = pending.Pop();
            var instrs = body.Lowered.Blocks.SelectMany(static b => b.Instrs).ToArray();
            var handedOver = instrs.OfType<HandOverInstr>().Select(static h => h.Target);

            // A contract stands in for a body, and says nothing of which requests that takes.
            var promised = instrs.OfType<EventInstr>().SelectMany(e => _analysis.Bodies.Resolve(e.Method, isVirtual: e.Method.IsVirtual || e.Method.IsOverride, null));
            foreach (var callee in body.Lowered.Callees.Concat(handedOver).Concat(promised).Concat(body.Lowered.Nested).Where(c => !IsOfAnother(c.OwnerType) && reached.Add(c)))
            {
                pending.Push(callee);
            }
        }

        return reached;
    }

    /// <summary>The port, the classes of this compilation that it is made of, and what lies in these.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesOf(INamedTypeSymbol port)
    {
        for (var type = port; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            var pending = new Stack<INamedTypeSymbol>([type]);
            while (pending.Count > 0)
            {
                yield return pending.Peek();
                foreach (var inner in pending.Pop().GetTypeMembers())
                {
                    pending.Push(inner);
                }
            }
        }
    }

    /// <summary>Whether a type is the port, a class it is made of, or lies in one of these.</summary>
    private bool IsOwn(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.SpecialType != SpecialType.System_Object && PortTypes.Derives(Port, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is a port that this one is not made of.</summary>
    private bool IsOfAnother(INamedTypeSymbol? type) => PortTypes.Derives(type, _analysis.Model.ArchPort) && !PortTypes.Derives(Port, type);

    /// <summary>Whether the port has a member of its own in place of this one.</summary>
    private bool IsOverridden(Body body)
    {
        if (body.Symbol is not { } method || !(method.IsVirtual || method.IsOverride || method.IsAbstract))
        {
            return false;
        }

        for (var type = Port; type is not null && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, method.ContainingType.OriginalDefinition); type = type.BaseType)
        {
            if (type.GetMembers(method.Name).OfType<IMethodSymbol>().Any(m => Overrides(m, method)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overrides(IMethodSymbol method, IMethodSymbol overridden)
    {
        for (var m = method.OverriddenMethod; m is not null; m = m.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, overridden.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a class that the port is made of lies in a library, where nothing is seen of what it does.</summary>
    private bool IsMadeElsewhere(INamedTypeSymbol port)
    {
        var type = port.BaseType;
        while (type is not null && !SymbolEqualityComparer.Default.Equals(type, _analysis.Model.ArchPort) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _analysis.Compilation.Assembly))
        {
            type = type.BaseType;
        }

        return type is not null && !SymbolEqualityComparer.Default.Equals(type, _analysis.Model.ArchPort) && type.SpecialType != SpecialType.System_Object;
    }

    private bool IsOfALibrary(EventInstr e) => !SymbolEqualityComparer.Default.Equals(e.Method.ContainingAssembly, _analysis.Model.Assembly)
        && !SymbolEqualityComparer.Default.Equals(e.Method.ContainingAssembly, _analysis.Compilation.Assembly);
}
