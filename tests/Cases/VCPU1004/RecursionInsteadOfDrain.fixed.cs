// The method calls itself as long as work is pending: each call sees the same work and none handles it.
[Port("s390")]
public sealed class RecursionInsteadOfDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => EnterWhenQuiet(vcpu);

    private static int EnterWhenQuiet(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return EnterWhenQuiet(vcpu);
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
