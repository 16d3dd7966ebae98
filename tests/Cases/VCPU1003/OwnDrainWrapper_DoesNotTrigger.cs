// The wrapper declares that it drains: what it returns is a drain's result, and the check behind it makes the entry right.
[Port("x86")]
public sealed class OwnDrainWrapperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while ((ret = Drain(vcpu)) == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }

    [DrainsWork(SetsExitReason = true)]
    private static int Drain(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret < 0 ? ret : 0;
    }
}
