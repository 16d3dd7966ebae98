// The record struct holds another vCPU, whose task is not the one that runs.
[Port("x86")]
public sealed class AnotherVcpuInARecordStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], 0);
        if (!loop.IsPending())
        {
            {|VCPU1003:vcpu.EnterGuest()|};
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Other, int Rounds)
    {
        public bool IsPending() => Other.Task.TransferWorkPending();
    }
}
