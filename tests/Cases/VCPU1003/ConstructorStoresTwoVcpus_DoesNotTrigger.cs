// The constructor puts the vCPU in the second field, and a sibling in the first.
[Port("x86")]
public sealed class ConstructorStoresTwoVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu, vcpu.Vm.Vcpus[0]);
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly struct Loop
    {
        public readonly Vcpu Sibling;
        public readonly Vcpu Own;

        public Loop(Vcpu own, Vcpu sibling)
        {
            Sibling = sibling;
            Own = own;
        }
    }
}
