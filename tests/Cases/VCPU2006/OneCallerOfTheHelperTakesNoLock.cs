// Each of two requests is made under the lock by one method, and without it by another: the one without comes first, or last. Each request is made by a helper.
[Port("x86")]
public sealed class OneCallerOfTheHelperTakesNoLockPort : ArchPort
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
        Ask(vcpu, VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
        Ask(vcpu, VcpuRequest.RecordSteal);
        _stolen = true;
    }

    public void Steal(Vcpu vcpu)
    {
        _matched = true;
        Ask(vcpu, VcpuRequest.MasterClockUpdate);
        _lock.Lock();
        Ask(vcpu, VcpuRequest.RecordSteal);
        _lock.Unlock();
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
