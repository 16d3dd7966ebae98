// The lock is taken two calls above the helper that makes the request, which is called at two places.
[Port("x86")]
public sealed class LockTakenTwoCallsUpPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _lock.Lock();
            _active = Matched();
            vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
            _lock.Unlock();
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
        _lock.Lock();
        _matched = matched;
        AnnounceIfNeeded(vcpu);
        _lock.Unlock();
    }

    private void AnnounceIfNeeded(Vcpu vcpu)
    {
        if (_active)
        {
            Announce(vcpu);
        }
        else if (_matched)
        {
            Announce(vcpu);
        }
    }

    private static void Announce(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
