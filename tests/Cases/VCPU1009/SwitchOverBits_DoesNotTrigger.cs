// The switch over the bit gives the mask by name.
[Port("switch")]
public sealed class SwitchOverBitsPort : ArchPort
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

            vcpu.Halted = Of(ThreadFlag.NeedResched) != ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static ThreadFlags Of(ThreadFlag bit) => bit switch
    {
        ThreadFlag.NeedResched => ThreadFlags.NeedResched,
        ThreadFlag.NeedReschedLazy => ThreadFlags.NeedReschedLazy,
        _ => ThreadFlags.None,
    };
}
