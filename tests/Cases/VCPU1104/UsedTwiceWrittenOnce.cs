// Two tests use the same constant. It is written once and reported once.
[Port("twice")]
public sealed class UsedTwiceWrittenOncePort : ArchPort
{
    private const ThreadFlags Work = [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|];

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TestFlags(Work))
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TestFlags(Work))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
