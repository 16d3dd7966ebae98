using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Ports;

/// <summary>The requests that the ports of a compilation make and never take.</summary>
internal sealed class UntakenRequests(CompilationAnalysis analysis)
{
    private readonly Lazy<PortRequests[]> _ports = new(
        () => [.. analysis.Ports.Codes.Select(c => new PortRequests(analysis, c))],
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Those that a body makes, each with the first port in which nobody takes it.</summary>
    public IEnumerable<(EventInstr Call, uint Request, SyntaxNode Said, PortRequests Port)> In(Body body)
    {
        foreach (var call in body.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<EventInstr>().Where(static e => e.Site is not null && (Clocks.Handlers.IsRaise(e) || e.Contract.LeavesRequest is not null)))
        {
            foreach (var port in _ports.Value)
            {
                if (port.UntakenOf(body, call).FirstOrDefault() is (var request, { } said))
                {
                    yield return (call, request, said, port);
                    break;
                }
            }
        }
    }
}
