// The port reads and writes the property of its base, and not its own, which opens the window.
[Port("x86")]
public sealed class PropertyOfTheBaseIsQuietPort : CountingPort
{
    public override int Rounds
    {
        get
        {
            Open();
            return base.Rounds;
        }

        set
        {
            Open();
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

    private static void Open()
    {
        HostCpu.Current.EnableInterrupts();
        HostCpu.Current.DisableInterrupts();
    }
}

public abstract class CountingPort : ArchPort
{
    private int _rounds;

    public virtual int Rounds
    {
        get => _rounds;
        set => _rounds = value;
    }
}
