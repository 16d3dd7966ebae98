// One entry, two mistakes: the first time nothing was looked at, later only the drain, which leaves a window with interrupts on behind it.
[Port("x86")]
public sealed class TailDrainWithoutCheckPort : ArchPort
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

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
