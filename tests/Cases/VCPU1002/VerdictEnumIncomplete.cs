// The helper condenses its look into an enum; "Enter" means no signal and no resched, nothing more.
[Port("x86")]
public sealed class VerdictEnumIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (Judge(vcpu) is Verdict.Enter)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Verdict Judge(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            return Verdict.Leave;
        }

        return vcpu.Task.NeedResched() ? Verdict.Drain : Verdict.Enter;
    }

    private enum Verdict
    {
        Enter,
        Drain,
        Leave,
    }
}
