// A helper clears two requests. One caller clears before it reads, under the lock of all who make the request; the other one reads first, under another lock.
[Port("x86")]
public sealed class ClearedWithAnotherUnderAnotherLockPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();
    private readonly HostSpinLock _other = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _other.Lock();
            _active = Matched();
            [|ClearBoth(vcpu, VcpuRequest.MasterClockUpdate, VcpuRequest.Smi)|];
            _other.Unlock();
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

    public void Reset(Vcpu vcpu)
    {
        _lock.Lock();
        ClearBoth(vcpu, VcpuRequest.MasterClockUpdate, VcpuRequest.RecordSteal);
        _active = Matched();
        _lock.Unlock();
    }

    private static void ClearBoth(Vcpu vcpu, VcpuRequest first, VcpuRequest second)
    {
        vcpu.ClearRequest(first);
        vcpu.ClearRequest(second);
    }
}
