using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ports;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers.Rules;

/// <summary>
/// A port that tells requesters where a vCPU is has to name its CPU too: each load stores it, and Book3S HV P9 a second one before the entry. A kick goes to the CPU
/// that is named, so that one which is never stored sends it nowhere. Reported at the load that takes the place of the model's, or at the run loop.
/// </summary>
internal static class CpuPublicationRule
{
    /// <summary>Checks a body if it is the load or the run loop of a port.</summary>
    public static void Check(CompilationAnalysis analysis, OperationBlockAnalysisContext context, Body body)
    {
        if (body.Symbol is not { IsOverride: true } method || !analysis.Roots.OverridesPortMember(method))
        {
            return;
        }

        foreach (var code in analysis.Ports.Codes.Where(c => c is { EntersGuest: true, HasUnknown: false, Publication: not 0 } && c.IsOwnMember(body)))
        {
            if (Missing(analysis, code, body) is { } missing)
            {
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.CpuNotPublished, Places.NameOf(body), missing));
                return;
            }
        }
    }

    /// <summary>What is missing, in words; null if nothing is.</summary>
    private static string? Missing(CompilationAnalysis analysis, PortCode code, Body body)
    {
        string name = code.Port.Name;
        if (BaseOf(body.Symbol!) is var inherited && analysis.Contracts.Get(inherited).PublishesCpu is 0)
        {
            return code.Reached(b => b == body).Any(static b => b.Lowered.PublishedCpus.Contains(0))
                ? null
                : $"'{body.Symbol!.Name}' takes the place of '{inherited.ContainingType.Name}.{inherited.Name}' and does not say on which CPU the vCPU is: requesters of '{name}' interrupt the one where it was before, or none";
        }

        return analysis.Contracts.Has(inherited, analysis.Model.RunLoop) && code.Publication == analysis.Model.PublicationByThreadCpu
            && !code.Reached(code.IsCalledByTheKernel).Any(b => b.Lowered.PublishedCpus.Contains(code.Publication))
            ? $"'{name}' publishes by the CPU of its thread, and no code of it stores that: requesters find that the vCPU is nowhere, and do not interrupt it"
            : null;
    }

    private static IMethodSymbol BaseOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }
}
