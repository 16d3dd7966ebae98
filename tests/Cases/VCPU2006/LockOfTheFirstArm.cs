// On one way it is the lock that the others hold, on the other way it is another one.
[Port("x86")]
public sealed class LockOfTheFirstArmPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();
    private readonly HostSpinLock _other = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            bool wasActive = _active;
            if (wasActive)
            {
                _lock.Lock();
            }
            else
            {
                _other.Lock();
            }

            _active = Matched();
            [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
            if (wasActive)
            {
                _lock.Unlock();
            }
            else
            {
                _other.Unlock();
            }
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
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
    }
}
