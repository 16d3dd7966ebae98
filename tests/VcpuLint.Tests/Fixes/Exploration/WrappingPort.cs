using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Model;

namespace VcpuLint.Tests.Fixes.Exploration;

/// <summary>
/// A port that does nothing but call a loop. The host takes from its attribute how it enters the guest and how it publishes, so there is one for
/// each combination, compiled with the code that it runs.
/// </summary>
internal static class WrappingPort
{
    private const string Prefix = "WrappingPort_";

    /// <summary>Adds the ports to code.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation compilation) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        string.Concat(
            from entry in Enum.GetValues<GuestEntryKind>()
            from publication in Enum.GetValues<Publication>()
            select $$"""
                [VcpuLint.Model.Port("wrapping", Entry = VcpuLint.Model.GuestEntryKind.{{entry}}, Publication = VcpuLint.Model.Publication.{{publication}})]
                internal sealed class {{NameOf(entry, publication)}}(System.Func<VcpuLint.Model.Vcpu, int> run) : VcpuLint.Model.ArchPort
                {
                    public override int Run(VcpuLint.Model.Vcpu vcpu) => run(vcpu);
                }

                """),
        (CSharpParseOptions)compilation.SyntaxTrees[0].Options));

    public static bool Is(Type type) => type.Name.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Makes the port that is what the type says it is; a type that says nothing enters by hardware and does not publish.</summary>
    public static ArchPort Create(Type type, Func<Vcpu, int> run)
    {
        PortAttribute traits = type.GetCustomAttribute<PortAttribute>() ?? new("none");
        Type port = type.Assembly.GetType(NameOf(traits.Entry, traits.Publication), throwOnError: true)!;
        return (ArchPort)Activator.CreateInstance(port, run)!;
    }

    private static string NameOf(GuestEntryKind entry, Publication publication) => $"{Prefix}{entry}_{publication}";
}
