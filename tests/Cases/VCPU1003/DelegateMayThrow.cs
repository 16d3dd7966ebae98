// A delegate that nobody knows may throw before the answer is there.
[Port("x86")]
public sealed class DelegateMayThrowPort : ArchPort
{
    private readonly Action<int> _log;

    public DelegateMayThrowPort(Action<int> log) => _log = log;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        try
        {
            _log(1);
            pending = vcpu.Task.TransferWorkPending();
        }
        catch (InvalidOperationException)
        {
            vcpu.Kick();
        }
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
