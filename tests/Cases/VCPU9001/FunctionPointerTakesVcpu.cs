// A function pointer that is handed the vCPU may be to anything.
[Port("x86")]
public sealed class FunctionPointerTakesVcpuPort : ArchPort
{
    private static unsafe delegate*<Vcpu, void> s_act;

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
            [|s_act(vcpu)|];
        }
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
