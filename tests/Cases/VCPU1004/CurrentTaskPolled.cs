// The current task is the one that runs this loop: while it polls its own flags it handles none of them.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class CurrentTaskPolledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            while ([|HostTask.Current.TransferWorkPendingHint()|])
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            vcpu.EnterGuest();
        }

        return 0;
    }
}
