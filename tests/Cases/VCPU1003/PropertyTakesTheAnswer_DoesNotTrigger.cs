// A property without code takes the answer.
[Port("x86")]
public sealed class PropertyTakesTheAnswerPort : ArchPort
{
    private bool Pending { get; set; }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Enter(Vcpu vcpu)
    {
        Pending = vcpu.Task.TransferWorkPending();
        if (!Pending)
        {
            vcpu.EnterGuest();
        }
    }
}
