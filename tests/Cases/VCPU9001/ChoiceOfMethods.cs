// Which of two methods is invoked is chosen there: what is done by a choice of methods is not followed.
[Port("x86")]
public sealed class ChoiceOfMethodsPort : ArchPort
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
            [|(vcpu.Halted ? (Action<Vcpu>)Skip : Reschedule)(vcpu)|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Skip(Vcpu vcpu) => vcpu.Stats.Exits++;

    private static void Reschedule(Vcpu vcpu) => vcpu.Task.CondResched();
}
