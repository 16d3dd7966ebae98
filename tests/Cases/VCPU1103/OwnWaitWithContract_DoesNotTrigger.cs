// The port's own wait says by its contract that it waits.
[Port("wrapped")]
public sealed class OwnWaitWithContractPort : ArchPort
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

            do
            {
                WaitForEvent(vcpu);
            }
            while (vcpu.Halted && !vcpu.Task.SignalPending());

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [Waits]
    private static void WaitForEvent(Vcpu vcpu) => vcpu.RunQueue.Wait();
}
