// Whose vCPU an abstract method returns is what its overrides return.
[Port("x86")]
public sealed class AbstractPickReturnsTheVcpuPort : ArchPort
{
    private readonly Picker _picker = new Same();

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!_picker.Pick(vcpu).Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private abstract class Picker
    {
        public abstract Vcpu Pick(Vcpu vcpu);
    }

    private sealed class Same : Picker
    {
        public override Vcpu Pick(Vcpu vcpu) => vcpu;
    }
}
