// The contract of the port's own test names the shared mask.
[Port("contract")]
public sealed class ContractWithTheSharedMaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!Pending(vcpu.Task))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    private static bool Pending(HostTask task) => task.TransferWorkPending();
}
