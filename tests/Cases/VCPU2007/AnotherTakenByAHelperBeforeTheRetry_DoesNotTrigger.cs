// One of two requests was found. A helper, which elsewhere is given another request, takes a third one; then the one that was looked for last is made again.
[Port("x86")]
public sealed class AnotherTakenByAHelperBeforeTheRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Smi) || vcpu.CheckRequest(VcpuRequest.Event))
        {
            Count(vcpu, VcpuRequest.Unblock);
            if (vcpu.Halted)
            {
                vcpu.MakeRequest(VcpuRequest.Event);
            }
        }

        if (vcpu.CheckRequest(VcpuRequest.Unblock))
        {
            vcpu.Kick();
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public static void Wake(Vcpu vcpu) => Count(vcpu, VcpuRequest.Event);

    private static void Count(Vcpu vcpu, VcpuRequest then)
    {
        if (vcpu.CheckRequest(VcpuRequest.Pmu))
        {
            vcpu.MakeRequest(then);
        }
    }
}
