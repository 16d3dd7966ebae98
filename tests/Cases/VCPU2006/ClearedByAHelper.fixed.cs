// A helper clears the request.
[Port("x86")]
public sealed class ClearedByAHelperPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            Done(vcpu);
            _active = Matched();
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

    [Announces(VcpuRequest.MasterClockUpdate)]
    private bool Matched() => _matched;

    public void Match(Vcpu vcpu, bool matched)
    {
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
    }

    private static void Done(Vcpu vcpu) => vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
}
