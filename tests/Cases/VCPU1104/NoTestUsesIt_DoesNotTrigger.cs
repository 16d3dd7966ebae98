// The mask is for a log; no work is tested by it.
[Port("log")]
public sealed class NoTestUsesItPort : ArchPort
{
    private const ThreadFlags Shown = ThreadFlags.NeedResched | ThreadFlags.NeedReschedLazy;

    public static string Text => Shown.ToString();

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
        }
    }
}
