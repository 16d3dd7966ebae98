// One of the two delegates is kept in a field: nobody knows what it does.
[Port("x86")]
public sealed class ChoiceOfALambdaAndAFieldPort : ArchPort
{
    private readonly Action<Vcpu> _other = static _ => { };

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
            [|(vcpu.Halted ? _other : static v => v.Task.CondResched())(vcpu)|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
