// The override returns a sibling where the base returns the vCPU.
[Port("x86")]
public sealed class OverrideReturnsASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (![|_picker.Pick(vcpu).Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Picker
    {
        public virtual Vcpu Pick(Vcpu vcpu) => vcpu;
    }

    private sealed class Last : Picker
    {
        public override Vcpu Pick(Vcpu vcpu) => vcpu.Vm.Vcpus[1];
    }

    private readonly Picker _picker = new Last();
}
