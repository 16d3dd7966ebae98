// The mask in the readonly field lacks NOTIFY_RESUME: throttle and other task work do not stop the entry.
[Port("x86")]
public sealed class StaticReadonlyMaskIncompletePort : ArchPort
{
    private static readonly ThreadFlags Work = {|VCPU1104:ThreadFlags.MustExit | ThreadFlags.Reschedule|};

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
            if (!vcpu.Task.TestFlags(Work))
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
