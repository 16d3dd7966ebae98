using System.Text;

namespace VcpuLint.Tests.Growth.Sources;

/// <summary>Helpers of the generated sources. The same size always gives the same text, so that runs can be compared.</summary>
internal static class SourceBuilder
{
    /// <summary>The usings that every generated file begins with.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using VcpuLint.Model;

        namespace Generated;


        """;

    /// <summary>Joins the texts made for 0, 1, ... <paramref name="count"/> - 1.</summary>
    public static string Repeat(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            all.Append(text(i)).Append('\n');
        }

        return all.ToString();
    }

    /// <summary>A file with one port, whose way into the guest is right and whose body <paramref name="afterExit"/> follows the guest exit.</summary>
    /// <param name="afterExit">Statements; <c>vcpu</c>, <c>exit</c> and <c>result</c> (1: go on) are in scope.</param>
    /// <param name="members">Further members of the port.</param>
    public static IReadOnlyList<(string Path, string Text)> Port(string afterExit, string members) =>
    [
        ("Port.cs", Usings + $$"""
            [Port("generated", TransferWork = true, Publication = Publication.VcpuMode)]
            public sealed class GeneratedPort : ArchPort
            {
                private readonly HostSpinLock _lock = new();
                private long _count;

                public override int Run(Vcpu vcpu)
                {
                    int result = 1;
                    while (result > 0)
                    {
                        int drained = vcpu.HandleTransferWork();
                        if (drained < 0)
                        {
                            return drained;
                        }

                        vcpu.HostCpu.DisableInterrupts();
                        vcpu.PublishMode(VcpuMode.InGuestMode);
                        vcpu.Task.PrepareTransfer();
                        if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
                        {
                            vcpu.SetMode(VcpuMode.OutsideGuestMode);
                            vcpu.HostCpu.EnableInterrupts();
                            continue;
                        }

                        var exit = vcpu.EnterGuest();
                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
            {{afterExit}}
                    }

                    return result;
                }

            {{members}}
            }

            """),
    ];
}
