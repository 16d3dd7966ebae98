using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow.Lowering;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>
/// The readings of the clock that timers go by: those that the code before a place has made and kept in a variable, and if there is none a new one.
/// </summary>
internal sealed class ReadingsAtHand(LoopUnderRepair loop, StatementSyntax place)
{
    // The clock that is the default one of the model's enum.
    private const int TimerClock = 1;

    /// <summary>How the time of now is written, as a value of a type.</summary>
    public string? Time(ITypeSymbol type)
    {
        foreach (var (name, kept) in Kept())
        {
            if (SymbolEqualityComparer.Default.Equals(kept, type))
            {
                return name;
            }

            if (PartOf(kept, type) is { } part)
            {
                return $"{name}.{part}";
            }
        }

        return loop.Model.Compilation.GetTypeByMetadataName("VcpuLint.Model.HostClock") is { } clocks
            && Reader(clocks, static m => m.Parameters.IsEmpty) is { } read && SymbolEqualityComparer.Default.Equals(read.ReturnType, type)
                ? $"{Short(clocks)}.{read.Name}()"
                : null;
    }

    /// <summary>A reading of time and cycles at one instant, and the statement that makes it; nothing to make if the code has one.</summary>
    public (string[] Made, string Time, string Cycles)? Instant(ITypeSymbol time, ITypeSymbol cycles)
    {
        foreach (var (name, kept) in Kept())
        {
            if (PartOf(kept, time) is { } timePart && PartOf(kept, cycles) is { } cyclesPart)
            {
                return ([], $"{name}.{timePart}", $"{name}.{cyclesPart}");
            }
        }

        if (loop.Model.Compilation.GetTypeByMetadataName("VcpuLint.Model.ClockReading") is not { } instant
            || Reader(instant, static m => m.Parameters is [{ Type.TypeKind: TypeKind.Enum }]) is not { } read
            || PartOf(instant, time) is not { } itsTime || PartOf(instant, cycles) is not { } itsCycles
            || read.Parameters[0].Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(static f => f.ConstantValue is 0) is not { } clock)
        {
            return null;
        }

        string made = Names.New(loop, place, "now");
        string statement = $"{Short(instant)} {made} = {Short(instant)}.{read.Name}({Short(clock.ContainingType)}.{clock.Name});";
        return ([statement], $"{made}.{itsTime}", $"{made}.{itsCycles}");
    }

    private string Short(ITypeSymbol type) => type.ToMinimalDisplayString(loop.Model, place.SpanStart);

    /// <summary>The variables before the place that hold a reading and are not written again.</summary>
    private IEnumerable<(string Name, ITypeSymbol Type)> Kept() => loop.Model.LookupSymbols(place.SpanStart).OfType<ILocalSymbol>()
        .Where(l => l.DeclaringSyntaxReferences is [var reference] && reference.Span.End <= place.SpanStart
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: InvocationExpressionSyntax call }
            && loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && Reads(loop.Analysis.Contracts.Get(method), call)
            && StatementText.Around(reference.GetSyntax())?.Parent == place.Parent && !IsWritten(l))
        .OrderByDescending(static l => l.DeclaringSyntaxReferences[0].Span.Start)
        .Select(static l => (l.Name, l.Type));

    private bool IsWritten(ILocalSymbol local) => Function.Around(place).DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name);

    private bool Reads(Contract contract, InvocationExpressionSyntax call) => contract.Events.Any(e => e.Kind == EventKind.ReadClock
        && ((e.Value & TimerClock) != 0
            || (e.FromArgument && call.ArgumentList.Arguments.Any(a => loop.Model.GetConstantValue(a.Expression) is { HasValue: true, Value: 0 }))));

    private IMethodSymbol? Reader(INamedTypeSymbol type, Func<IMethodSymbol, bool> wanted) => type.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(m => m.IsStatic && wanted(m) && loop.Model.IsAccessible(place.SpanStart, m)
            && loop.Analysis.Contracts.Get(m).Events
                .Any(static e => e.Kind == EventKind.ReadClock && (e.FromArgument || (e.Value & TimerClock) != 0)));

    /// <summary>The property of an instant that has a type.</summary>
    private static string? PartOf(ITypeSymbol instant, ITypeSymbol type) => TrackedTypes.IsInstant(instant)
        ? instant.GetMembers().OfType<IPropertySymbol>()
            .FirstOrDefault(p => !p.IsStatic && !p.IsIndexer && SymbolEqualityComparer.Default.Equals(p.Type, type))?.Name
        : null;
}
