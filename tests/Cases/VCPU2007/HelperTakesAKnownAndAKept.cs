// A helper looks for the request that it is given: one is named, the other one is kept in a field. For the named one it makes another request, which has been looked for already.
[Port("x86")]
public sealed class HelperTakesAKnownAndAKeptPort : ArchPort
{
    private VcpuRequest _kept;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Kick();
        }

        [|Handle(vcpu, VcpuRequest.Nmi)|];
        Handle(vcpu, _kept);
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

    public void Keep(VcpuRequest request) => _kept = request;

    private static void Handle(Vcpu vcpu, VcpuRequest request)
    {
        if (vcpu.CheckRequest(request) && vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }
}
