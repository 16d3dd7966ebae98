// The number stands in the question for a flag.
[Port("hasFlag")]
public sealed class HasFlagOfTheCastPort : ArchPort
{
    private ThreadFlags seen = ThreadFlags.None;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted = seen.HasFlag([|(ThreadFlags)ThreadFlag.NotifyResume|]);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
