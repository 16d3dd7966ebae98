// The helper returns a sibling on one path and the vCPU on the other.
[Port("x86")]
public sealed class HelperReturnsEitherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (![|Pick(vcpu).Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Vcpu Pick(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            return vcpu.Vm.Vcpus[0];
        }

        return vcpu;
    }
}
