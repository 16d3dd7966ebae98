// A helper clears two requests: the one that was read about first, under the lock, and elsewhere as the second one, before anything is read.
[Port("x86")]
public sealed class TwoClearedInEitherOrderPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            ClearBoth(vcpu, VcpuRequest.RecordSteal, VcpuRequest.MasterClockUpdate);
            _active = Matched();
        }
        else if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _lock.Lock();
            _active = Matched();
            ClearBoth(vcpu, VcpuRequest.MasterClockUpdate, VcpuRequest.RecordSteal);
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
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
    }

    private static void ClearBoth(Vcpu vcpu, VcpuRequest first, VcpuRequest second)
    {
        vcpu.ClearRequest(first);
        vcpu.ClearRequest(second);
    }
}
