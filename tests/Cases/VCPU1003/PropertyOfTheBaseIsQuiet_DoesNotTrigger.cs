// The port reads and writes the property of its base, and not its own, which may sleep.
[Port("x86")]
public sealed class PropertyOfTheBaseIsQuietPort : CountingPort
{
    protected override int Rounds
    {
        get
        {
            HostTask.Current.CondResched();
            return base.Rounds;
        }

        set
        {
            HostTask.Current.CondResched();
            base.Rounds = value;
        }
    }

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            base.Rounds = base.Rounds + 1;
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public abstract class CountingPort : ArchPort
{
    private int _rounds;

    protected virtual int Rounds
    {
        get => _rounds;
        set => _rounds = value;
    }
}
