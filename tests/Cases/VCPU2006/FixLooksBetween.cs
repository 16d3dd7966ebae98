// The request is looked at between the reading and the clearing.
[Port("x86")]
public sealed class FixLooksBetweenPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        _active = Matched();
        bool asked = vcpu.TestRequest(VcpuRequest.MasterClockUpdate);
        [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
        _active &= asked;

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
}
