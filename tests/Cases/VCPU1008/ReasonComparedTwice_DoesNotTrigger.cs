// The exit reason is compared with one value before and with the others after the work: the two agree.
[Port("powerpc")]
public sealed class ReasonComparedTwicePort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        GuestExitReason reason = vcpu.LastExit.Reason;
        if (reason != GuestExitReason.Halt)
        {
            state.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        switch (reason)
        {
            case GuestExitReason.Halt:
                return 1;
            default:
                state.Unlock();
                return 0;
        }
    }
}
