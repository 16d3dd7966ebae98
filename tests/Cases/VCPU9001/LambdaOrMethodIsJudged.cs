// The delegate is a lambda or a method; the lambda enters the guest, and is judged for itself.
[Port("x86")]
public sealed class LambdaOrMethodIsJudgedPort : ArchPort
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
        Action<Vcpu> act = static v => {|VCPU1001:v.EnterGuest()|};
        if (vcpu.Runnable)
        {
            act = Open;
        }

        [|act(vcpu)|];
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Open(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
    }
}
