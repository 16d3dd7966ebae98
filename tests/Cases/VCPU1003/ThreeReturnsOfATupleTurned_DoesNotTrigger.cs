// The helper returns tuples of several shapes, the simplest first, which have the vCPU in front.
[Port("x86")]
public sealed class ThreeReturnsOfATupleTurnedPort : ArchPort
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
            return plain;
        }

        if (vcpu.Cpu > 0)
        {
            return numbered;
        }

        return plain;
    }
}
