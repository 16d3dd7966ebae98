// The helper begins with a choice: the answer, or that there is work in any case.
[Port("x86")]
public sealed class ChosenAnswerIsTheFirstVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            Enter(vcpu);
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }

    private static void Enter(Vcpu vcpu)
    {
        bool pending = Environment.HasShutdownStarted ? true : vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            vcpu.EnterGuest();
        }
    }
}
