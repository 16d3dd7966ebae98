using VcpuLint.Model;

namespace Judged;

// The same loop, suppressed at the entry.
[Port("mips")]
public sealed class SuppressedByPragmaPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
#pragma warning disable VCPU1001 // Single step: the guest exits after one instruction.
        vcpu.EnterGuest();
#pragma warning restore VCPU1001
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
