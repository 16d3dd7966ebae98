// The state is read again only after the guest has run with the old one.
[Port("x86")]
public sealed class ReadAgainAfterTheEntryPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
        vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
        _active = Matched();
        int first = vcpu.HandleTransferWork();
        if (first < 0)
        {
            return first;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
            _active = Matched();
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
