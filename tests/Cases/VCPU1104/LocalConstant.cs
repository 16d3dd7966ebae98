// A local constant is written out as well as any other.
[Port("local")]
public sealed class LocalConstantPort : ArchPort
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

            const ThreadFlags Work = [|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TestFlags(Work))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
