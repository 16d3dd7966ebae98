// The helper returns a sibling and the vCPU: the second is the one that is looked at.
[Port("x86")]
public sealed class HelperReturnsTwoVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var both = Both(vcpu);
        if (!both.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (Vcpu Sibling, Vcpu Own) Both(Vcpu vcpu) => (vcpu.Vm.Vcpus[0], vcpu);
}
