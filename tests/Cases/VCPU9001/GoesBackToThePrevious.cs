// The field goes back and forth between this vCPU and a sibling, and so does the one that keeps it.
[Port("x86")]
public sealed class GoesBackToThePreviousPort : ArchPort
{
    private Vcpu _current = null!;
    private Vcpu _previous = null!;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _current = vcpu;
        [|_current.Task.SignalPending()|];
        if (!_previous.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Aim(Vm vm) => _current = vm.Vcpus[0];

    public void Back() => _current = _previous;

    public void Keep() => _previous = _current;
}
