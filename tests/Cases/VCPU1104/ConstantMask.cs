// The mask is a constant of the port: it is reported where it is written, not where it is used.
[Port("constant")]
public sealed class ConstantMaskPort : ArchPort
{
    private const ThreadFlags Work = [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|];

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
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
