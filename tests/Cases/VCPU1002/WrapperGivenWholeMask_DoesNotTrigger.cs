// The wrapper's contract says that its mask parameter is what it tests; the constant passed holds every work flag.
[Port("x86")]
public sealed class WrapperGivenWholeMaskPort : ArchPort
{
    private const ThreadFlags Everything = ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!AnyFlag(vcpu, Everything))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork]
    private static bool AnyFlag(Vcpu vcpu, [WorkMask] ThreadFlags mask) => vcpu.Task.TestFlags(mask);
}
