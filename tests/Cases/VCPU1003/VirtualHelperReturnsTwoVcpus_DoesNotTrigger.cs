// The helper and its override return the vCPU both: as the second of two.
[Port("x86")]
public sealed class VirtualHelperReturnsTwoVcpusPort : ArchPort
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

    private abstract class Picker
    {
        public virtual (Vcpu Sibling, Vcpu Own) Both(Vcpu vcpu) => (vcpu.Vm.Vcpus[0], vcpu);
    }

    private sealed class Last : Picker
    {
        public override (Vcpu Sibling, Vcpu Own) Both(Vcpu vcpu) => (vcpu.Vm.Vcpus[1], vcpu);
    }

    private readonly Picker _picker = new Last();

    private (Vcpu Sibling, Vcpu Own) Both(Vcpu vcpu) => _picker.Both(vcpu);
}
