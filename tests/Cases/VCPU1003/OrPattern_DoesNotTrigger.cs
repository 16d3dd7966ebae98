// The pattern names the two verdicts that must not enter; what is left has seen everything clear.
[Port("x86")]
public sealed class OrPatternPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Verdict verdict = vcpu.Task.SignalPending() ? Verdict.Leave
            : vcpu.Task.TransferWorkPending() ? Verdict.Drain
            : Verdict.Enter;
        if (verdict is Verdict.Leave or Verdict.Drain)
        {
            vcpu.HostCpu.EnableInterrupts();
            return vcpu.HandleTransferWork();
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private enum Verdict
    {
        Enter,
        Drain,
        Leave,
    }
}
