// Each field holds what the other one held, and one of them is given another vCPU.
[Port("x86")]
public sealed class LoopOfTwoFieldsPort : ArchPort
{
    private Vcpu? _own;
    private Vcpu? _next;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (_next, _own) = (_own, _next);
        bool pending = {|VCPU9001:_own!.Task.TransferWorkPending()|};
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Join(Vcpu vcpu, Vcpu sibling)
    {
        _own = vcpu;
        _next = sibling;
    }
}
