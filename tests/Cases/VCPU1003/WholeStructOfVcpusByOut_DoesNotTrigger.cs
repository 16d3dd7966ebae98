// The helper stores a whole struct for the caller.
[Port("x86")]
public sealed class WholeStructOfVcpusByOutPort : ArchPort
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

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round);

    private static void Fill(Vcpu vcpu, out Loop loop) => loop = new Loop(vcpu.Vm.Vcpus[0], vcpu, 1);
}
