// Each of two requests is made under the lock by one method, and without it by another: the one without comes first, or last.
[Port("x86")]
public sealed class OneOfTwoTakesNoLockPort : ArchPort
{
    private bool _matched;
    private bool _stolen;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        _lock.Lock();
        _active = Matched();
        [|vcpu.ClearRequest(VcpuRequest.MasterClockUpdate)|];
        _active &= Stolen();
        [|vcpu.ClearRequest(VcpuRequest.RecordSteal)|];
        _lock.Unlock();

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

    [Announces(VcpuRequest.RecordSteal)]
    private bool Stolen() => _stolen;

    public void Match(Vcpu vcpu)
    {
        _lock.Lock();
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        _stolen = true;
    }

    public void Steal(Vcpu vcpu)
    {
        _matched = true;
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Lock();
        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        _lock.Unlock();
    }
}
