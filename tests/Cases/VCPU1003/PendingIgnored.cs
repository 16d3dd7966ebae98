// The check answers "pending", the loop counts it and enters all the same.
[Port("x86")]
public sealed class PendingIgnoredPort : ArchPort
{
    private int busyEntries;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            busyEntries++;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return busyEntries;
    }
}
