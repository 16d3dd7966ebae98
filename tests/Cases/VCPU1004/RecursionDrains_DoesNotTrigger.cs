// Each call of the recursion has drained the work that the call before it saw.
[Port("s390")]
public sealed class RecursionDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => EnterWhenQuiet(vcpu);

    private static int EnterWhenQuiet(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            return ret < 0 ? ret : EnterWhenQuiet(vcpu);
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
