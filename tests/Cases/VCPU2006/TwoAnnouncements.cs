// What is read is announced by two requests: the one that is cleared here is the second of them.
[Port("x86")]
public sealed class TwoAnnouncementsPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _active = Matched();
            [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
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

    [Announces(VcpuRequest.RecordSteal)]
    [Announces(VcpuRequest.MasterClockUpdate)]
    private bool Matched() => _matched;

    public void Match(Vcpu vcpu, bool matched)
    {
        _lock.Lock();
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
    }
}
