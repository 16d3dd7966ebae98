// A struct that is empty at first is given the vCPU.
[Port("x86")]
public sealed class DefaultStructIsAimedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Loop loop = default;
        loop.Own = vcpu;
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Loop
    {
        public Vcpu Own;
    }
}
