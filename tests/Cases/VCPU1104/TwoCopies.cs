// The mask is written out twice, and the copies can drift apart.
[Port("copies")]
public sealed class TwoCopiesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TestFlags([|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|]))
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TestFlags([|ThreadFlags.Reschedule | ThreadFlags.NotifyResume | ThreadFlags.MustExit|]))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
