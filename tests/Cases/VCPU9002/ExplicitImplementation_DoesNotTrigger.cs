// An explicit implementation inherits the contract and keeps it.
public interface IChecker
{
    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    bool Pending(HostTask task);
}

[Port("case")]
public sealed class ExplicitImplementationPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private sealed class Checker : IChecker
    {
        bool IChecker.Pending(HostTask task) => task.TransferWorkPending();
    }
}
