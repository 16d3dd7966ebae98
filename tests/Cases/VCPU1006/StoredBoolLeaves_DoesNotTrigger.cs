// What the drain said is kept as a bool over the whole iteration and ends the loop.
[Port("x86")]
public sealed class StoredBoolLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool leave = false;
        while (!leave)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            leave = pending && vcpu.HandleTransferWork() != 0;
        }

        return -Errno.EINTR;
    }
}
