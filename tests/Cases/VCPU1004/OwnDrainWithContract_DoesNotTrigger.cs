// The port's own drain says by contract that it handles all work, so the retry has a drain on it.
[Port("x86")]
public sealed class OwnDrainWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = Settle(vcpu);
            if (ret < 0)
            {
                return ret;
            }
        }
    }

    [DrainsWork(SetsExitReason = true)]
    private static int Settle(Vcpu vcpu) => vcpu.HandleTransferWork();
}
