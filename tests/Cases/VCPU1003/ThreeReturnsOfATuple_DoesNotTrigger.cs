// The helper returns tuples of several shapes, which have the vCPU in front.
[Port("x86")]
public sealed class ThreeReturnsOfATuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Pick(vcpu).Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (Vcpu Own, object Numbers) Pick(Vcpu vcpu)
    {
        var numbered = (vcpu, (1, 2));
        (Vcpu, object) plain = (vcpu, 1);
        if (vcpu.Runnable)
        {
            return numbered;
        }

        return vcpu.Cpu > 0 ? plain : numbered;
    }
}
