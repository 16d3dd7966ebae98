// A helper that fills a field is given another vCPU by a local function.
[Port("x86")]
public sealed class LocalFunctionKeepsASiblingPort : ArchPort
{
    private Vcpu? _vcpu;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        KeepFirst();
        vcpu.HostCpu.DisableInterrupts();
        if (![|_vcpu!.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void KeepFirst() => Keep(vcpu.Vm.Vcpus[0]);
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        Keep(vcpu);
        vcpu.Cpu = cpu;
    }

    private void Keep(Vcpu vcpu) => _vcpu = vcpu;
}
