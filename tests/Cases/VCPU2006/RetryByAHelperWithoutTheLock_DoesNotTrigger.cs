// The handler makes its own request again without the lock: whoever else makes it holds the lock that is held from the reading to the clearing. Each request is made by a helper.
[Port("x86")]
public sealed class RetryByAHelperWithoutTheLockPort : ArchPort
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
            if (!_active)
            {
                Ask(vcpu, VcpuRequest.MasterClockUpdate);
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
        Ask(vcpu, VcpuRequest.MasterClockUpdate);
        _lock.Unlock();
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
