// A property without code takes the answer and is overwritten.
[Port("x86")]
public sealed class PropertyForgetsTheAnswerPort : ArchPort
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
        [|Enter(vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Enter(Vcpu vcpu)
    {
        Pending = vcpu.Task.TransferWorkPending();
        Pending = false;
        if (!Pending)
        {
            vcpu.EnterGuest();
        }
    }
}
