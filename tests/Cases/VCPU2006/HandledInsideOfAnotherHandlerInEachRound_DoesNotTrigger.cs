// In each round a request is looked for inside of the handler of another one; where it is found, the state is read if the vCPU is awake.
[Port("x86")]
public sealed class HandledInsideOfAnotherHandlerInEachRoundPort : ArchPort
{
    private bool _matched;
    private bool _active;
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        while (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate) && !vcpu.Halted)
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
}
