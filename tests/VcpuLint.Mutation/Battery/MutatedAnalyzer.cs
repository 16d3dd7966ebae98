using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Mutation.Making;

namespace VcpuLint.Mutation.Battery;

/// <summary>The mutated assembly, loaded beside the real one. Of two that are loaded, neither sees what the other has in its static fields.</summary>
internal sealed class MutatedAnalyzer
{
    /// <summary>The name of the exception that says that the fuel is used up.</summary>
    public const string OutOfFuel = "OutOfFuelException";

    private readonly FieldInfo _active;
    private readonly FieldInfo _fuel;
    private readonly FieldInfo _reached;
    private readonly object[] _caches;
    private readonly MutatedContext _context;

    /// <summary>Loads the assembly.</summary>
    /// <param name="image">The assembly.</param>
    /// <param name="mutations">How many switches it has.</param>
    /// <param name="active">The mutation that is on while types are initialized; -1 for none.</param>
    public MutatedAnalyzer(byte[] image, int mutations, int active = -1)
    {
        _context = new MutatedContext(image);
        var assembly = _context.Mutated;
        var mutant = Mutant = assembly.GetType(MutantSource.Name, throwOnError: true)!;
        _active = mutant.GetField("Active")!;
        _fuel = mutant.GetField("Fuel")!;
        _reached = mutant.GetField("Reached")!;
        Active = active;
        Fuel = 100_000_000;
        bool[] reached = new bool[mutations];
        _reached.SetValue(null, reached);
        Type[] types = [.. assembly.GetTypes().Where(static t => !t.ContainsGenericParameters)];
        Array.ForEach(types, static t => RuntimeHelpers.RunClassConstructor(t.TypeHandle));
        _reached.SetValue(null, null);
        ReachedAtStart = [.. reached.Index().Where(static r => r.Item).Select(static r => r.Index)];
        _caches =
        [
            .. from type in types
               from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
               where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ConditionalWeakTable<,>)
               select field.GetValue(null),
        ];
        Analyzer = (DiagnosticAnalyzer)Activator.CreateInstance(assembly.GetType("VcpuLint.Analyzers.RunLoopAnalyzer", throwOnError: true)!)!;
        Inferring = (DiagnosticAnalyzer)Activator.CreateInstance(assembly.GetType("VcpuLint.Analyzers.Rules.InferredContractAnalyzer", throwOnError: true)!)!;
        Ids = [.. Analyzer.SupportedDiagnostics.Select(static d => d.Id)];
        Active = -1;
        Fuel = long.MaxValue;
    }

    /// <summary>Gets the class that asks for the switches.</summary>
    public Type Mutant { get; }

    /// <summary>Gets the analyzer of run loops.</summary>
    public DiagnosticAnalyzer Analyzer { get; }

    /// <summary>Gets the analyzer that infers contracts, which is off unless it is asked for. The others have nothing of the mutated code.</summary>
    public DiagnosticAnalyzer Inferring { get; }

    /// <summary>Gets the ids that the analyzer of run loops reports.</summary>
    public ImmutableHashSet<string> Ids { get; }

    /// <summary>Gets the switches that are asked while types are initialized, which happens once.</summary>
    public ImmutableHashSet<int> ReachedAtStart { get; }

    /// <summary>Sets the mutation that is on; -1 for none.</summary>
    public int Active
    {
        set => _active.SetValue(null, value);
    }

    /// <summary>Gets or sets how many switches may still be asked.</summary>
    public long Fuel
    {
        get => (long)_fuel.GetValue(null)!;
        set => _fuel.SetValue(null, value);
    }

    /// <summary>Sets where the switches that are asked are noted.</summary>
    public bool[]? Reached
    {
        set => _reached.SetValue(null, value);
    }

    /// <summary>Gets the assembly of the tests, as it is when it refers to the mutated analyzers.</summary>
    public Assembly Tests => field ??= _context.LoadFromAssemblyName(new("VcpuLint.Tests"));

    /// <summary>Empties what static fields remember of syntax trees, which outlive a run.</summary>
    public void Forget()
    {
        foreach (object cache in _caches)
        {
            cache.GetType().GetMethod("Clear")!.Invoke(cache, null);
        }
    }
}
