using VcpuLint.Model;

namespace Repaired;

// Nothing is looked at before the entry: the fix inserts the check.
[Port("mips")]
public sealed class UncheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
