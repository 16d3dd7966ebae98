// Two helpers call each other; the lock is given back for a while and taken again before the first one is called once more.
[Port("x86")]
public sealed class RecursionTakesTheLockAgainPort : ArchPort
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
        Announce(vcpu, 3);
        _lock.Unlock();
    }

    private void Announce(Vcpu vcpu, int times)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        if (times > 0)
        {
            AnnounceAgain(vcpu, times - 1);
        }
    }

    private void AnnounceAgain(Vcpu vcpu, int times)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
        vcpu.Kick();
        _lock.Lock();
        Announce(vcpu, times);
    }
}
