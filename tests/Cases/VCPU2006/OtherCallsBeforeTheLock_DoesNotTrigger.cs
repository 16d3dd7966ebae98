// The helper that makes the request is called with the lock held, and other calls are made before it is taken.
[Port("x86")]
public sealed class OtherCallsBeforeTheLockPort : ArchPort
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
            if (_active)
            {
                vcpu.Stats.Exits++;
            }

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
        Count(vcpu);
        _lock.Lock();
        _matched = matched;
        Count(vcpu);
        Announce(vcpu);
        _lock.Unlock();
    }

    private static void Count(Vcpu vcpu) => vcpu.Task.SignalPending();

    private static void Announce(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
