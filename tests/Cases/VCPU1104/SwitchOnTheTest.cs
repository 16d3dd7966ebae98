// The switch tests by a mask of its own.
[Port("switch")]
public sealed class SwitchOnTheTestPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            switch (vcpu.Task.TestFlags([|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|]))
            {
                case false:
                    vcpu.EnterGuest();
                    break;
                default:
                    break;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
