// An element of a tuple that is named where the tuple is written is the vCPU.
[Port("x86")]
public sealed class NamedVcpuInATuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var next = (Own: vcpu, Round: 1);
        if (!next.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
