// A generic method gives back the pair that it is passed, its override for pairs another one: the number in the pair may be either.
[Port("x86")]
public sealed class OverrideForPairsReturnsAnotherPairPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool isPending = vcpu.Task.TransferWorkPending();
        Keeper<(bool IsLate, int Round)> keeper = vcpu.Runnable ? new PairKeeper() : new Keeper<(bool IsLate, int Round)>();
        var kept = keeper.Keep((false, 0));
        if (!isPending || kept.Value.Round == 0)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Keeper<T>
    {
        public virtual (T Value, bool IsNew) Keep(T value) => (value, true);
    }

    private sealed class PairKeeper : Keeper<(bool IsLate, int Round)>
    {
        public override ((bool IsLate, int Round) Value, bool IsNew) Keep((bool IsLate, int Round) value) => ((false, 2), false);
    }
}
