// Two lambdas, one per half of the flags, are both asked before the entry.
[Port("x86")]
public sealed class LambdaPairPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Func<bool> signals = () => vcpu.Task.SignalPending();
        Func<ThreadFlags, bool> anyOf = mask => vcpu.Task.TestFlags(mask);

        vcpu.HostCpu.DisableInterrupts();
        if (!signals() && !anyOf(ThreadFlags.Reschedule | ThreadFlags.NotifyResume))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
