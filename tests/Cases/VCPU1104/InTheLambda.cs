// The lambda tests by a mask of its own.
[Port("lambda")]
public sealed class InTheLambdaPort : ArchPort
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

            Func<bool> pending = () => vcpu.Task.TestFlags([|ThreadFlags.MustExit | ThreadFlags.Reschedule | ThreadFlags.NotifyResume|]);
            vcpu.HostCpu.DisableInterrupts();
            if (!pending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
