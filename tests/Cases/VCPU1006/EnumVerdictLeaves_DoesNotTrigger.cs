// The verdict of the helper is an enum value, and "leave" leaves the loop.
[Port("loongarch")]
public sealed class EnumVerdictLeavesPort : ArchPort
{
    private enum Verdict { GoOn, Leave }

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Verdict verdict = Settle(vcpu);
            if (verdict == Verdict.Leave)
            {
                return -Errno.EINTR;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static Verdict Settle(Vcpu vcpu) => vcpu.HandleTransferWork() switch
    {
        < 0 => Verdict.Leave,
        _ => Verdict.GoOn,
    };
}
