// The mips loop as it is today: nothing is looked at before the first entry, and only signals before each re-entry.
[Port("mips")]
public sealed class FirstEntryNoneReentrySignalsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        {|VCPU1001:vcpu.EnterGuest()|};
        vcpu.HostCpu.EnableInterrupts();

        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return vcpu.HandleTransferWork();
            }

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
