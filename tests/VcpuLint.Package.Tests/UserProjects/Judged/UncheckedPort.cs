using VcpuLint.Model;

namespace Judged;

// Nothing is looked at before the entry: the build has to fail.
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
