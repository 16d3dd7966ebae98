// A readonly field holds the mask.
[Port("readonly")]
public sealed class ReadonlyMaskPort : ArchPort
{
    private static readonly ThreadFlags Work = [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|];

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
            bool pending = vcpu.Task.TestFlags(Work);
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
