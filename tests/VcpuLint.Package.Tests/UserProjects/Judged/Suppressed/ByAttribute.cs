using System.Diagnostics.CodeAnalysis;
using VcpuLint.Model;

namespace Judged;

// The same loop, suppressed for the method.
[Port("mips")]
public sealed class SuppressedByAttributePort : ArchPort
{
    [SuppressMessage("VcpuLint.GuestEntry", "VCPU1001", Justification = "Single step: the guest exits after one instruction.")]
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
