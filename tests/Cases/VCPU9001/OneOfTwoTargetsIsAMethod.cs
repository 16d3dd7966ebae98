// The delegate is a local function or a method of the class, and either opens a window.
[Port("x86")]
public sealed class OneOfTwoTargetsIsAMethodPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Action open = vcpu.Runnable ? Open : Leave;
        [|open()|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        void Open()
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Leave()
    {
    }
}
