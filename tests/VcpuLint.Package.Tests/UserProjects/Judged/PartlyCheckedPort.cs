using VcpuLint.Model;

namespace Judged;

// Only signals and the eager rescheduling flag are looked at: task work and lazy rescheduling are missed.
[Port("powerpc")]
public sealed class PartlyCheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.SignalPending() && !vcpu.Task.NeedResched())
            vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
