// One constant is made of the shared mask, and the other of that one: what is added to the shared mask is part of both.
[Port("x86")]
public sealed class ConstantMadeOfTheSharedPort : ArchPort
{
    private const ThreadFlags Rest = ThreadFlags.TransferWork & ~ThreadFlags.MustExit;
    private const ThreadFlags RestButLazy = Rest & ~ThreadFlags.NeedReschedLazy;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.SignalPending() && !vcpu.Task.TestFlags(RestButLazy) && !vcpu.Task.TestFlags(ThreadFlags.NeedReschedLazy))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
