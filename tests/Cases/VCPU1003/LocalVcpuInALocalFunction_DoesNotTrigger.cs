// The local function looks at the work of the vCPU in a local, which is the own one.
[Port("x86")]
public sealed class LocalVcpuInALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var target = vcpu;
        target.HostCpu.DisableInterrupts();
        if (!IsPending())
        {
            target.EnterGuest();
        }

        target.HostCpu.EnableInterrupts();
        return 0;

        bool IsPending() => target.Task.TransferWorkPending();
    }
}
