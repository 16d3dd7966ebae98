// Only Verdict.Enter enters, and the helper returns it only after both halves came back clear.
[Port("x86")]
public sealed class VerdictEnumWholePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            switch (Judge(vcpu))
            {
                case Verdict.Enter:
                    vcpu.EnterGuest();
                    vcpu.HostCpu.EnableInterrupts();
                    break;
                case Verdict.Leave:
                case Verdict.Drain:
                default:
                    vcpu.HostCpu.EnableInterrupts();
                    continue;
            }
        }
    }

    private static Verdict Judge(Vcpu vcpu) =>
        vcpu.Task.SignalPending() ? Verdict.Leave
        : vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit) ? Verdict.Drain
        : Verdict.Enter;

    private enum Verdict
    {
        Enter,
        Drain,
        Leave,
    }
}
