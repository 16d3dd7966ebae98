using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Model;

namespace VcpuLint.Tests.Fixes.Exploration;

/// <summary>
/// Compiled sources, all of whose roots are run: each port, and each method that is a run loop or that nobody calls, in a port made for it.
/// </summary>
internal sealed class ExploredCode
{
    /// <summary>The loops are short, so that one that makes more calls waits for something that does not come.</summary>
    private static readonly ExplorationBounds Bounds = new() { Surprises = 2, Calls = 100 };

    /// <summary>What the loops may find: a vCPU as new, one whose guest waits for an interrupt, and one that was loaded before, on another CPU.</summary>
    private static readonly ImmutableArray<Func<Vm>> Machines =
    [
        static () => new Vm(),
        static () => With(static vcpu => vcpu.Halted = true),
        static () => With(static vcpu => vcpu.Cpu = 1),
    ];

    /// <summary>The schedule in which nothing unexpected happens.</summary>
    private static readonly Witness Quiet = Witness.Parse($"entries {Bounds.Entries}, wake-ups {Bounds.WakeUps}, calls {Bounds.Calls}, vcpu 0");

    private readonly List<ExplorationViolation> _violations = [];

    private ExploredCode()
    {
    }

    /// <summary>Gets the roots that were run to their bounds.</summary>
    public List<string> Explored { get; } = [];

    /// <summary>Gets the roots that cannot be run, or what keeps the code from being compiled.</summary>
    public List<string> Unexplored { get; } = [];

    /// <summary>Gets the rules that were seen to be broken.</summary>
    public ImmutableSortedSet<string> Broken => [.. _violations.Select(violation => violation.RuleId).OfType<string>()];

    /// <summary>Gets a value indicating whether the code throws exceptions of its own.</summary>
    public bool Throws => _violations.Exists(violation => violation.RuleId is null);

    /// <summary>Gets a value indicating whether the guest is entered even if nothing unexpected happens.</summary>
    public bool EntersGuest { get; private set; }

    /// <summary>Gets each mistake with the schedule that shows it.</summary>
    public string Report => string.Join('\n', _violations);

    /// <summary>Compiles and runs.</summary>
    public static ExploredCode Run(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var explored = new ExploredCode();
        compilation = WrappingPort.AddTo(compilation);
        using var stream = new MemoryStream();
        if (compilation.Emit(stream, cancellationToken: cancellationToken) is { Success: false } failed)
        {
            explored.Unexplored.Add(failed.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
            return explored;
        }

        var names = NamesUsed(compilation, cancellationToken);
        foreach (Type type in Assembly.Load(stream.ToArray()).GetTypes().Where(type => !WrappingPort.Is(type)))
        {
            explored.Explore(type, names);
        }

        return explored;
    }

    private static Vm With(Action<Vcpu> set)
    {
        var vm = new Vm();
        set(vm.Vcpus[0]);
        return vm;
    }

    /// <summary>All names that stand anywhere but at a declaration: a method whose name is not among them is called by nobody.</summary>
    private static HashSet<string> NamesUsed(CSharpCompilation compilation, CancellationToken cancellationToken) =>
    [
        .. from tree in compilation.SyntaxTrees
           from node in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
           select node.Identifier.ValueText,
    ];

    private void Explore(Type type, HashSet<string> names)
    {
        if (type.IsAssignableTo(typeof(ArchPort)) && !type.IsAbstract)
        {
            if (type.ContainsGenericParameters || type.GetConstructor(Type.EmptyTypes) is null)
            {
                Unexplored.Add(type.Name);
            }
            else
            {
                Explore(type.Name, () => (ArchPort)Activator.CreateInstance(type)!);
            }
        }

        foreach (MethodBase method in Root.Of(type, names))
        {
            string name = $"{type.Name}.{method.Name}";
            if (Root.CanCall(method))
            {
                Explore(name, () => WrappingPort.Create(type, vcpu => Root.Call(method, vcpu)));
            }
            else
            {
                Unexplored.Add(name);
            }
        }
    }

    private void Explore(string name, Func<ArchPort> port)
    {
        foreach (Func<Vm> machine in Machines)
        {
            ExplorationResult result = Explorer.Explore(port, machine, Bounds);
            Assert.True(result.Exhausted, $"{name}: {result}");
            _violations.AddRange(result.Violations);
            EntersGuest |= Explorer.Replay(port, machine, Quiet).Entries > 0;
        }

        Explored.Add(name);
    }
}
