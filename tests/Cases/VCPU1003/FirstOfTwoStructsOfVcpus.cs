// The helper takes the sibling from the first of two structs.
[Port("x86")]
public sealed class FirstOfTwoStructsOfVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var first = new Loop(vcpu, vcpu.Vm.Vcpus[0], 1);
        var second = new Loop(vcpu, vcpu, 2);
        var picked = Pick(first, second);
        if (!picked.Sibling.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round);

    private static (Vcpu Own, Vcpu Sibling) Pick(Loop first, Loop second) => (second.Own, first.Own);
}
