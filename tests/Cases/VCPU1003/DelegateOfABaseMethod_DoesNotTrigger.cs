// The delegate is made of the method of the base class: the override, which looks at nothing, is not asked.
[Port("x86")]
public class CarefulPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    protected virtual bool Pending(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

[Port("x86")]
public sealed class DelegateOfABaseMethodPort : CarefulPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        Func<Vcpu, bool> ask = base.Pending;
        vcpu.HostCpu.DisableInterrupts();
        if (!ask(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected override bool Pending(Vcpu vcpu) => false;
}
