// Signals are looked for on their own, and what leaves for them must not leave for other work: the rest of the mask has a name.
[Port("x86", TransferWork = true)]
public sealed class FixPartWithNamePort : ArchPort
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
            if (vcpu.Task.TestFlags([|ThreadFlags.NotifyResume | ThreadFlags.NeedResched | ThreadFlags.NeedReschedLazy|]))
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.Task.PrepareTransfer();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
