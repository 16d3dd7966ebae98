// The contract comes from a generic base two levels up and is not kept.
public abstract class Checker<T> : ArchPort
{
    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    protected abstract bool Pending(HostTask task, T extra);
}

public abstract class Middle : Checker<int>;

[Port("case")]
public sealed class TwoLevelsGenericBrokenPort : Middle
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!Pending(vcpu.Task, 0))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    protected override bool {|VCPU9002:Pending|}(HostTask task, int extra) => task.NeedResched();
}
