// What could not be done is asked for again inside of two handlers, one of which is its own: the inner one, the outer one, and the inner one by a helper. Each request is made by a helper.
[Port("x86")]
public sealed class HelperRetriesInsideOfTwoHandlersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate) && vcpu.Halted)
            {
                Ask(vcpu, VcpuRequest.ClockUpdate);
            }

            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate) && vcpu.Halted)
            {
                Retry(vcpu);
            }
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            if (vcpu.CheckRequest(VcpuRequest.Nmi) && vcpu.Halted)
            {
                Ask(vcpu, VcpuRequest.Event);
            }
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

    private static void Retry(Vcpu vcpu) => Ask(vcpu, VcpuRequest.MasterClockUpdate);

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
