// A property with code turns the two vCPUs of a struct round.
[Port("x86")]
public sealed class PropertyOfTwoVcpusPort : ArchPort
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
        if (!loop.Turned.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Own, Vcpu Sibling)
    {
        public (Vcpu Sibling, Vcpu Own) Turned => (Sibling, Own);
    }
}
