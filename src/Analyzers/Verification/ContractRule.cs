using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Analyzers.Rules;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers.Verification;

/// <summary>
/// A contract is believed wherever its method is called, so it is checked where the method is written: its body has to keep it (VCPU9002),
/// an override or implementation may not weaken the one it inherits, and what becomes a delegate under a contract has to keep that.
/// </summary>
internal static class ContractRule
{
    /// <summary>The diagnostics of one body.</summary>
    public static IEnumerable<Diagnostic> Judge(CompilationAnalysis analysis, Body body)
    {
        if (body.Symbol is { } method && !body.Lowered.IsAsyncOrIterator && JudgeMethod(analysis, body, method) is { } diagnostic)
        {
            yield return diagnostic;
        }

        foreach (var conversion in body.Lowered.ContractedConversions)
        {
            if (JudgeConversion(analysis, conversion) is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    private static Diagnostic? JudgeMethod(CompilationAnalysis analysis, Body body, IMethodSymbol method)
    {
        if (analysis.Contracts.Own(method) is { } own && analysis.Contracts.Inherited(method) is var (from, inherited)
            && ContractCheck.OfContract(analysis, from, own, inherited) is { } weaker)
        {
            string where = At(analysis, from, body.Syntax.SyntaxTree);
            string message = $"'{method.Name}' weakens the contract of '{from.ContainingType.Name}.{from.Name}'{where}: {weaker}";
            return Create(analysis, Places.NameOf(body), message, [LocationOf(analysis, from)], null, null);
        }

        var contract = analysis.Contracts.Get(method);
        if (!contract.IsPromise || (contract.Flaw is null && IsPrimitive(analysis, body, method))
            || ContractCheck.OfBody(analysis, body, contract) is not { } breach)
        {
            return null;
        }

        var declared = analysis.Contracts.DeclarationOf(method, analysis.Compilation);
        string said = declared.Length == 0 ? string.Empty : $" {string.Concat(declared.Select(static a => $"[{a}]"))}{At(declared[0], body.Syntax.SyntaxTree)}";
        return Create(analysis, Places.NameOf(body), $"'{method.Name}' does not keep its contract{said}: {breach.Gap}", declared.Select(static a => a.GetLocation()), breach, body);
    }

    private static Diagnostic? JudgeConversion(CompilationAnalysis analysis, ContractedConversion conversion)
    {
        var contract = conversion.Contract;
        string target = conversion.Method is { MethodKind: not MethodKind.AnonymousFunction } named ? $"'{named.Name}'" : "The lambda";
        if (conversion.Method is { } method && analysis.Contracts.Get(method) is { HasEffect: true } own)
        {
            return ContractCheck.OfContract(analysis, method, own, contract) is { } weaker
                ? Create(analysis, conversion.Site.GetLocation(), $"{target} does not keep the contract of {conversion.Owner}: {weaker}", [], null, null)
                : null;
        }

        return conversion.Body is { } body && ContractCheck.OfBody(analysis, body, contract) is { } breach
            ? Create(analysis, conversion.Site.GetLocation(), $"{target} does not keep the contract of {conversion.Owner}: {breach.Gap}", [], breach, body)
            : null;
    }

    /// <summary>
    /// A method that makes no protocol call and has no vCPU of the model at hand is what its contract says by definition: a part of a model,
    /// not of a port.
    /// </summary>
    private static bool IsPrimitive(CompilationAnalysis analysis, Body body, IMethodSymbol method)
    {
        bool IsForeign(ITypeSymbol? type) => type is not null && analysis.Contracts.IsVcpuPart(type)
            && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, analysis.Compilation.Assembly);
        bool isPort = false;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            isPort |= SymbolEqualityComparer.Default.Equals(type, analysis.Model.ArchPort) || IsForeign(type);
        }

        return !isPort && !analysis.Closures.MovesState(body) && !method.Parameters.Any(p => IsForeign(p.Type))
            && !method.ContainingType.GetMembers().Any(m => m is IFieldSymbol { Type: var type } && IsForeign(type));
    }

    /// <summary>Where a symbol is declared. A library of the same solution is another compilation, which no diagnostic of this one may point to.</summary>
    private static Location? LocationOf(CompilationAnalysis analysis, ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(l => l.SourceTree is { } tree && analysis.Compilation.ContainsSyntaxTree(tree));

    private static string At(CompilationAnalysis analysis, ISymbol symbol, SyntaxTree here)
    {
        var declaration = symbol.DeclaringSyntaxReferences.FirstOrDefault(r => analysis.Compilation.ContainsSyntaxTree(r.SyntaxTree));
        return declaration is null ? string.Empty : At(declaration.GetSyntax(analysis.Cancellation), here);
    }

    private static string At(SyntaxNode syntax, SyntaxTree here) => $" ({Places.Describe(syntax, here)})";

    private static Diagnostic Create(
        CompilationAnalysis analysis, Location where, string message, IEnumerable<Location?> first, ContractBreach? breach, Body? body)
    {
        var steps = breach?.Path?.Steps.ToArray() ?? [];
        string path = body is null ? string.Empty : Messages.Told(steps, body.Syntax.SyntaxTree);
        return Diagnostic.Create(
            Descriptors.ContractNotKept,
            where,
            first.Where(static l => l is not null).Concat(steps.Select(static s => s.Site.GetLocation()))!,
            PathProperties.Of(analysis.Flags.Table, steps).ToImmutable(),
            path.Length == 0 ? message : $"{message}. Path: {path}");
    }
}
