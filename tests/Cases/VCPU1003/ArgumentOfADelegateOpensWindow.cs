// An argument of a delegate that nobody knows is found by a call that opens a window.
[Port("x86")]
public sealed class ArgumentOfADelegateOpensWindowPort : ArchPort
{
    private readonly Action<int> _log;

    public ArgumentOfADelegateOpensWindowPort(Action<int> log) => _log = log;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _log(Open(vcpu));
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return 1;
    }
}
