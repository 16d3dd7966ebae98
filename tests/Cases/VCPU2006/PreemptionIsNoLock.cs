// Who makes the request keeps other tasks off its CPU, as its handler does, but does not hold the lock of the handler.
[Port("x86")]
public sealed class PreemptionIsNoLockPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.HostCpu.DisablePreemption();
            _lock.Lock();
            _active = Matched();
            [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
            _lock.Unlock();
            vcpu.HostCpu.EnablePreemption();
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
        vcpu.HostCpu.DisablePreemption();
        _matched = matched;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        vcpu.HostCpu.EnablePreemption();
    }
}
