// The tail asks the hint, which may be asked in any context.
[Port("x86")]
public sealed class HintAtTailPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.Task.TransferWorkPendingHint() ? vcpu.HandleTransferWork() : 0;
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
