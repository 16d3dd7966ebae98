// A variable holds the answer of one of two requests, and another request is looked for before the variable is. The second is made again. Each request is taken by a helper.
[Port("x86")]
public sealed class VariableHoldsEitherOfAHelperPort : ArchPort
{
    private int _moved;

    public override int Run(Vcpu vcpu)
    {
        bool found = Take(vcpu, VcpuRequest.Nmi);
        if (!found)
        {
            found = Take(vcpu, VcpuRequest.Event);
        }

        if (Take(vcpu, VcpuRequest.MigrateTimer))
        {
            _moved++;
        }

        if (found)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
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

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
