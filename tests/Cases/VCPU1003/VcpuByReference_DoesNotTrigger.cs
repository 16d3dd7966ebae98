// The vCPU is passed by reference, and stays what it is.
[Port("x86")]
public sealed class VcpuByReferencePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(ref vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsPending(ref Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}
