// The mask is whole today. The next flag will be added to the shared one only.
[Port("whole")]
public sealed class WholeMaskByHandPort : ArchPort
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
            if (!vcpu.Task.TestFlags([|ThreadFlags.NotifyResume | ThreadFlags.SigPending | ThreadFlags.NotifySignal | ThreadFlags.NeedResched | ThreadFlags.NeedReschedLazy|]))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
