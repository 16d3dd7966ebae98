// Signals have a name and a test of their own; the other half is written out.
[Port("halves")]
public sealed class TwoHalvesByHandPort : ArchPort
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
            if (!vcpu.Task.SignalPending() && !vcpu.Task.TestFlags([|ThreadFlags.NotifyResume | ThreadFlags.NeedResched | ThreadFlags.NeedReschedLazy|]))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
