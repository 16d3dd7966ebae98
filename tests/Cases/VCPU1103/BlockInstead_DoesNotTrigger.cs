// A halted vCPU blocks, and the loop that blocks looks only at signals.
[Port("halt")]
public sealed class BlockInsteadPort : ArchPort
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

            while (!vcpu.Runnable)
            {
                if (vcpu.Task.SignalPending())
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    return 0;
                }

                vcpu.Block();
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
