// The two fields are handed round, and one of them also gets the spare, which nobody ever fills: nothing says that the vCPU that runs is looked at.
[Port("x86")]
public sealed class RingWithANeverFilledFieldPort : ArchPort
{
    private Vcpu? _current;
    private Vcpu? _next;
    private readonly Vcpu? _spare = null;

    public override int Run(Vcpu vcpu)
    {
        _next = _current;
        _current = _next;
        _current = _spare;
        _current = vcpu;
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!{|VCPU9001:_current.Task.TransferWorkPending()|})
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
