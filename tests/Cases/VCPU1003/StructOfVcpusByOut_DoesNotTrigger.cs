// The helper fills the struct that the caller declares.
[Port("x86")]
public sealed class StructOfVcpusByOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Fill(vcpu, out var loop);
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Fill(Vcpu vcpu, out Loop loop)
    {
        loop.Sibling = vcpu.Vm.Vcpus[0];
        loop.Own = vcpu;
    }

    private struct Loop
    {
        public Vcpu Sibling;
        public Vcpu Own;
    }
}
