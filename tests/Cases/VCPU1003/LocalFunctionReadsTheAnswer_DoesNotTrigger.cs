// Only a local function looks at the variable that holds the answer.
[Port("x86")]
public sealed class LocalFunctionReadsTheAnswerPort : ArchPort
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
        if (IsClear())
        {
            vcpu.EnterGuest();
        }

        bool IsClear() => !pending;

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
