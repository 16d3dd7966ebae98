// A helper clears what it is given: one request under the lock that is held from the reading, and another one, which announces nothing, without it.
[Port("x86")]
public sealed class HelperClearsAnotherWithoutTheLockPort : ArchPort
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
            Clear(vcpu, VcpuRequest.MasterClockUpdate);
            _lock.Unlock();
            Clear(vcpu, VcpuRequest.RecordSteal);
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

    private static void Clear(Vcpu vcpu, VcpuRequest request) => vcpu.ClearRequest(request);
}
