// The helper takes the vCPU from the second of two structs.
[Port("x86")]
public sealed class TwoStructsOfVcpusPassedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var first = new Loop(vcpu.Vm.Vcpus[0], vcpu.Vm.Vcpus[1], 1);
        var second = new Loop(vcpu.Vm.Vcpus[2], vcpu, 2);
        var picked = Pick(first, second);
        if (!picked.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round);

    private static (Vcpu Own, Vcpu Sibling) Pick(Loop first, Loop second) => (second.Own, first.Own);
}
