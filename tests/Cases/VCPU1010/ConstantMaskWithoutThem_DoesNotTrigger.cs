// The mask has a name, and neither flag is in it.
[Port("constant")]
public sealed class ConstantMaskWithoutThemPort : ArchPort
{
    private const ThreadFlags Handled = ThreadFlags.NeedReschedLazy;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Task.ClearFlags(Handled);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
