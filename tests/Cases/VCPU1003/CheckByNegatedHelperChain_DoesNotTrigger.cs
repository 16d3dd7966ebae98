// Three helpers hand the answer on, each in another guise: bool, int, enum.
[Port("x86")]
public sealed class CheckByNegatedHelperChainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (AsVerdict(vcpu) != Verdict.Stop)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static bool IsClear(Vcpu vcpu) => !vcpu.Task.TransferWorkPending();

    private static int AsErrno(Vcpu vcpu) => IsClear(vcpu) ? 0 : -Errno.EAGAIN;

    private static Verdict AsVerdict(Vcpu vcpu) => AsErrno(vcpu) switch
    {
        0 => Verdict.Go,
        -Errno.EAGAIN => Verdict.Stop,
        _ => throw new InvalidOperationException(),
    };

    private enum Verdict
    {
        Go,
        Stop,
    }
}
