// Of two kinds of statistics one hands the drain's result back, the other one answers with a number of its own.
[Port("x86")]
public sealed class OneOverrideHandsItBackPort : ArchPort
{
    private Statistics _statistics = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                int noted = _statistics.Note(ret);
                [|return noted < 0 ? noted : 1;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    public void Trace() => _statistics = new TracedStatistics();
}

public class Statistics
{
    public virtual int Note(int error) => error;
}

public sealed class TracedStatistics : Statistics
{
    public override int Note(int error) => Console.Read();
}
