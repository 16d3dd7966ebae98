// In each round two requests are looked for, one or the other first; where both are found, the state is read if the vCPU is awake.
[Port("x86")]
public sealed class TwoHandlersInEitherOrderPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private bool _eventFirst;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        for (int round = 0; round < 4; round++)
        {
            if (_eventFirst)
            {
                if (!vcpu.CheckRequest(VcpuRequest.Event))
                {
                    continue;
                }

                if (!vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
                {
                    continue;
                }
            }
            else
            {
                if (!vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
                {
                    continue;
                }

                if (!vcpu.CheckRequest(VcpuRequest.Event))
                {
                    continue;
                }
            }

            if (!vcpu.Halted)
            {
                _active = Matched();
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

    public void Order(bool eventFirst) => _eventFirst = eventFirst;
}
