// Between the reading and the clearing the guest has run.
[Port("x86")]
public sealed class ReadBeforeTheLastEntryPort : ArchPort
{
    private bool _matched;
    private bool _active;

    public override int Run(Vcpu vcpu)
    {
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
            vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
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
