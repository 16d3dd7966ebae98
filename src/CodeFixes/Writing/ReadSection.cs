using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>Calls made outside the SRCU read sections around them: who waits for the end of a section need not wait for the calls.</summary>
/// <param name="Leave">The statements that end the sections.</param>
/// <param name="Retake">The statements that begin them again.</param>
internal sealed record ReadSection(string[] Leave, string[] Retake)
{
    /// <summary>What leaves so many sections and takes them again; null if nothing at hand does.</summary>
    public static ReadSection? Of(Scope scope, int depth)
    {
        string? leave = depth == 0 ? string.Empty : scope.Call(static (_, c) => c.Makes(new ContextChange(Depth.Srcu, false)));
        string? retake = depth == 0 ? string.Empty : scope.Call(static (_, c) => c.Makes(new ContextChange(Depth.Srcu, true)));
        return leave is null || retake is null
            ? null
            : new ReadSection([.. Enumerable.Repeat(leave + ";", depth)], [.. Enumerable.Repeat(retake + ";", depth)]);
    }

    /// <summary>Lines with the sections left around them.</summary>
    public string[] Around(params string[] lines) => [.. Leave, .. lines, .. Retake];
}
