// The unconditional drain stands between check and entry, where it makes the check before it worthless.
[Port("x86")]
public sealed class DrainAfterCheckInLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            vcpu.HostCpu.EnableInterrupts();

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!pending)
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
