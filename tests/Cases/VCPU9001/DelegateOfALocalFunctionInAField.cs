// A local function is kept as a delegate, and may open a window at any time.
[Port("x86")]
public sealed class DelegateOfALocalFunctionInAFieldPort : ArchPort
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
        _action = Open;
        [|_action()|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        void Open()
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }
    }
}
