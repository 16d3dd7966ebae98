// What becomes of the tuples has nothing to do with the answer in the second variable.
[Port("x86")]
public sealed class SecondVariableBesideTuplesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Enter(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Enter(Vcpu vcpu)
    {
        bool asked = false;
        bool pending = vcpu.Task.TransferWorkPending();
        var round = (1, 2);
        vcpu.Cpu = round.GetHashCode();
        var looks = new (bool Pending, bool Asked)[1];
        Fill(out looks[0]);
        var load = Load();
        vcpu.Cpu = load.Rounds;
        if (!(pending || asked))
        {
            vcpu.EnterGuest();
        }
    }

    private static void Fill(out (bool Pending, bool Asked) look) => look = (false, false);

    private static (double Load, int Rounds) Load() => (0.5, 0);
}
