// The reasons not to enter are collected in a flags enum; None means that there is none.
[Port("x86")]
public sealed class FlagsEnumCollectsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Reasons reasons = Reasons.None;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            reasons |= Reasons.Work;
        }

        if (vcpu.RequestPending())
        {
            reasons |= Reasons.Request;
        }

        if (reasons == Reasons.None)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return (int)reasons;
    }

    [Flags]
    private enum Reasons
    {
        None = 0,
        Work = 1,
        Request = 2,
    }
}
