using VcpuLint.Model;

namespace Judged;

// The same loop, in a folder whose severity is suggestion.
[Port("mips")]
public sealed class SuggestedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
