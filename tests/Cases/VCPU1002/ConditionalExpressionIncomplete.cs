// Whatever the ?: picks, a part of the flags is not looked at: once the rescheduling ones, once the signals.
[Port("x86")]
public sealed class ConditionalExpressionIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool work = vcpu.Runnable
            ? vcpu.Task.SignalPending()
            : vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.MustExit);
        if (work is false)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
