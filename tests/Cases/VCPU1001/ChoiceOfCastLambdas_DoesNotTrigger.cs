// One of two lambdas is invoked where it is chosen: it runs there, behind the check, and is no entry of its own.
[Port("x86")]
public sealed class ChoiceOfCastLambdasPort : ArchPort
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
            (vcpu.Halted ? (Action<Vcpu>)(Action<Vcpu>)(static v => v.Stats.Exits++) : static v => v.EnterGuest())(vcpu);
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
