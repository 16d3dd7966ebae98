// The finally does not give the lock back.
[Port("case")]
public sealed class FinallyWithoutUnlockPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostSpinLock _lock = new();

    [Releases(LockKind.Spin)]
    private int {|VCPU9002:Finish|}(Vcpu vcpu)
    {
        try
        {
            return vcpu.Halted ? 1 : 0;
        }
        finally
        {
            vcpu.Halted = false;
        }
    }
}
