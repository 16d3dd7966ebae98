// The answer is stored by a second name of the variable.
[Port("x86")]
public sealed class RefLocalTakesTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = true;
        ref bool name = ref pending;
        name = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
