// The retry comes to the drain with the section held, the first try does not.
[Port("s390")]
public sealed class GotoSkipsTheUnlockPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool held = false;
            again:
            int ret = [|vcpu.HandleTransferWork()|];
            if (held)
            {
                vcpu.SrcuReadUnlock();
                held = false;
            }

            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.CheckRequest(VcpuRequest.MmuReload))
            {
                vcpu.SrcuReadLock();
                held = true;
                goto again;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
