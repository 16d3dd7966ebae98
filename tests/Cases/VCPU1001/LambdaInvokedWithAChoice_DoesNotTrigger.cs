// A lambda is invoked where it is made, with a choice among its arguments: it enters where it stands.
[Port("x86")]
public sealed class LambdaInvokedWithAChoicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            new Action<Vcpu, int>(static (v, rounds) => v.EnterGuest())(vcpu, vcpu.Halted ? 1 : 2);
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
