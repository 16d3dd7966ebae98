// A variable holds the answer of one of two requests, and another request is looked for before the variable is. The second is made again.
[Port("x86")]
public sealed class VariableHoldsEitherPort : ArchPort
{
    private int _moved;

    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.CheckRequest(VcpuRequest.Nmi);
        if (!found)
        {
            found = vcpu.CheckRequest(VcpuRequest.Event);
        }

        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
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
}
