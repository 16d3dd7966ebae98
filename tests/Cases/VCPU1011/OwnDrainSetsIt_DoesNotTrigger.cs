// The port's own drain says that it sets the reason, and does.
[Port("wrapped")]
public sealed class OwnDrainSetsItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = Drain(vcpu);
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [DrainsWork(SetsExitReason = true)]
    private static int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();
}
