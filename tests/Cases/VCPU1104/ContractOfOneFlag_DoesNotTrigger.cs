// A contract that names one flag.
[Port("contract")]
public sealed class ContractOfOneFlagPort : ArchPort
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

            if (LazyPending(vcpu.Task))
            {
                vcpu.Halted = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork(ThreadFlags.NeedReschedLazy)]
    private static bool LazyPending(HostTask task) => task.TestFlags(ThreadFlags.NeedReschedLazy);
}
