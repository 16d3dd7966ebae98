// What the wrapper handles in place is an order to leave, and the guest is entered again.
public abstract class HelperHandlesSignalPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while (vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
        {
            vcpu.HostCpu.EnableInterrupts();
            [|TaskWork(vcpu.Task)|];
            vcpu.HostCpu.DisableInterrupts();
        }

        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [HandlesWork(ThreadFlags.NotifySignal)]
    protected abstract void TaskWork(HostTask task);
}
