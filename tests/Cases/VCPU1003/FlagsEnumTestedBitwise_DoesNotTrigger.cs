// One bit of the collected reasons is asked for: the one that says that work is pending.
[Port("x86")]
public sealed class FlagsEnumTestedBitwisePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Reasons reasons = vcpu.RequestPending() ? Reasons.Request : Reasons.None;
        vcpu.HostCpu.DisableInterrupts();
        reasons |= vcpu.Task.TransferWorkPending() ? Reasons.Work : Reasons.None;
        if ((reasons & Reasons.Work) == 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Flags]
    private enum Reasons
    {
        None = 0,
        Work = 1,
        Request = 2,
    }
}
