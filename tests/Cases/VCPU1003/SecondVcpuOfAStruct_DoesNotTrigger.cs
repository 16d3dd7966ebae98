// A method of the struct looks at the second of its vCPUs.
[Port("x86")]
public sealed class SecondVcpuOfAStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], vcpu, 1);
        if (!loop.IsPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round)
    {
        public bool IsPending() => Own.Task.TransferWorkPending();
    }
}
