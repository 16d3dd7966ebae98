// A function pointer that is handed a number knows nothing of vCPUs.
[Port("x86")]
public sealed class FunctionPointerTakesANumberPort : ArchPort
{
    private static unsafe delegate*<int, void> s_act;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        unsafe
        {
            s_act(1);
        }
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
