// After the drain nothing is checked again (1003), and if the drain said "leave", the guest is entered nevertheless (1006).
[Port("s390")]
public sealed class DrainBetweenCheckAndEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HandleTransferWork();
                vcpu.HostCpu.DisableInterrupts();
            }

            {|VCPU1003:{|VCPU1006:vcpu.EnterGuest()|}|};
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
