// An explicit implementation inherits the contract and looks at signals only.
public interface IChecker
{
    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    bool Pending(HostTask task);
}

[Port("case")]
public sealed class ExplicitImplementationBrokenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private sealed class Checker : IChecker
    {
        bool IChecker.{|VCPU9002:Pending|}(HostTask task) => task.SignalPending();
    }
}
