// A local function that enters the guest is called behind the check, and kept as a delegate: it is judged for itself, too.
[Port("x86")]
public sealed class LocalFunctionCalledAndKeptPort : ArchPort
{
    private Action _action = static () => { };

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        _action = Enter;
        if (!pending)
        {
            Enter();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Enter() => [|vcpu.EnterGuest()|];
    }
}
