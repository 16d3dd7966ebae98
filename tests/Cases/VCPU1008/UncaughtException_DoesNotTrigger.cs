// A BUG() leaves the loop by an exception that nobody catches: the state that it leaves behind is not judged.
[Port("x86")]
public sealed class UncaughtExceptionPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Cpu < 0)
        {
            throw new InvalidOperationException();
        }

        vcpu.HostCpu.EnableInterrupts();
        state.Unlock();
        return 0;
    }
}
