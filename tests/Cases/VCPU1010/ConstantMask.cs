// The mask has a name, and the flag is in it.
[Port("constant")]
public sealed class ConstantMaskPort : ArchPort
{
    private const ThreadFlags Handled = ThreadFlags.NotifySignal;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            [|vcpu.Task.ClearFlags(Handled)|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
