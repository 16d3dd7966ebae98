// The vCPU is handed around in a record struct.
[Port("x86")]
public sealed class VcpuInARecordStructPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu, 0);
        if (!loop.IsPending())
        {
            loop.Own.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Own, int Rounds)
    {
        public bool IsPending() => Own.Task.TransferWorkPending();
    }
}
