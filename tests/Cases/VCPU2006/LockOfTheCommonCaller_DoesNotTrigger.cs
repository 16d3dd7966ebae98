// What makes the request calls itself once more, under the lock again. Two others call it, both for one that is called under the lock.
[Port("x86")]
public sealed class LockOfTheCommonCallerPort : ArchPort
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
        AnnounceBoth(vcpu);
        _lock.Unlock();
    }

    private void AnnounceBoth(Vcpu vcpu)
    {
        AnnounceMatch(vcpu);
        AnnounceMismatch(vcpu);
    }

    private void AnnounceMatch(Vcpu vcpu) => Announce(vcpu, _matched ? 1 : 0);

    private void AnnounceMismatch(Vcpu vcpu) => Announce(vcpu, _matched ? 0 : 1);

    private void Announce(Vcpu vcpu, int times)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        if (times > 0)
        {
            _lock.Unlock();
            vcpu.Kick();
            _lock.Lock();
            Announce(vcpu, times - 1);
        }
    }
}
