// An override of a generic method takes the pair itself, and gives back the answer that it is passed behind it.
[Port("x86")]
public sealed class OverrideForPairsGivesTheLastPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) pair = (false, 1);
        Taker<(bool Pending, int Round)> taker = vcpu.Runnable ? new PairTaker() : new Taker<(bool Pending, int Round)>();
        bool pending = vcpu.Task.TransferWorkPending();
        if (!taker.Take(pair, pending))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Taker<T>
    {
        public virtual bool Take(T pair, bool asked) => asked;
    }

    private sealed class PairTaker : Taker<(bool Pending, int Round)>
    {
        public override bool Take((bool Pending, int Round) pair, bool asked) => pair.Pending || asked;
    }
}
