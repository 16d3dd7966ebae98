// A loop that leaves to user space whenever work is pending owes no drain: the way out drains it.
[Port("x86")]
public sealed class LeavesOnAnyWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool leave = false;
        while (!leave)
        {
            vcpu.HostCpu.DisableInterrupts();
            leave = vcpu.Task.TransferWorkPending();
            if (!leave)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
