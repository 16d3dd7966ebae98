// The property that is counted up is overridden, and the override's setter opens a window.
public static class SetterOfTheOverrideOpensWindow
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, Statistics statistics)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            statistics.Rounds += 1;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    public class Statistics
    {
        public virtual int Rounds
        {
            get => 0;
            set => _ = value;
        }
    }

    public sealed class Flushed(HostCpu cpu) : Statistics
    {
        public override int Rounds
        {
            get => 1;
            set
            {
                cpu.EnableInterrupts();
                cpu.DisableInterrupts();
            }
        }
    }
}
