// Two tests use the same local constant. It is written once and reported once.
[Port("local")]
public sealed class LocalConstantUsedTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        const ThreadFlags Work = [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|];
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
