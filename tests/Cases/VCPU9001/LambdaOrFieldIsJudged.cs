// The delegate is a lambda or what the port was given; the lambda enters the guest, and is judged for itself.
[Port("x86")]
public sealed class LambdaOrFieldIsJudgedPort : ArchPort
{
    private readonly Action<Vcpu> _act;

    public LambdaOrFieldIsJudgedPort(Action<Vcpu> act) => _act = act;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Action<Vcpu> act = static v => {|VCPU1001:v.EnterGuest()|};
        if (vcpu.Runnable)
        {
            act = _act;
        }

        [|act(vcpu)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
