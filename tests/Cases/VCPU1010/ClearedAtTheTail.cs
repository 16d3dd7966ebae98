// The entry that follows is that of the next turn.
[Port("tail")]
public sealed class ClearedAtTheTailPort : ArchPort
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
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.TestFlags(ThreadFlags.SigPending))
            {
                [|vcpu.Task.ClearFlags(ThreadFlags.SigPending)|];
            }
        }
    }
}
