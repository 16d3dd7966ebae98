using VcpuLint.Model;

namespace Judged;

// The same loop, in a folder whose severity is warning.
[Port("mips")]
public sealed class WarnedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
