// The halting arm (vcpu_block) of x86 looks at nothing and enters nothing: the tail behind both arms finds what ended the sleep.
[Port("x86", TransferWork = true)]
public sealed class HaltedVcpuBlocksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Halted)
            {
                vcpu.Block();
                vcpu.Halted = !vcpu.Runnable;
            }
            else
            {
                vcpu.HostCpu.DisableInterrupts();
                vcpu.Task.PrepareTransfer();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.Halted = vcpu.EnterGuest().Reason == GuestExitReason.Halt;
                }

                vcpu.HostCpu.EnableInterrupts();
            }

            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = vcpu.HandleTransferWork();
                if (ret != 0)
                {
                    return ret;
                }
            }
        }
    }
}
