// The pair is passed to the method that takes anything, and then to its override: who the first was given is not known.
[Port("x86")]
public sealed class PairTakenAsAnythingFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var taker = new PairTaker();
        Taker<(Vcpu Sibling, Vcpu Own)> any = taker;
        (Vcpu Sibling, Vcpu Own) pair = (vcpu.Vm.Vcpus[0], vcpu);
        any.Take(pair);
        taker.Take(pair);
        if (![|taker.IsPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private class Taker<T>
    {
        public virtual void Take(T pair)
        {
        }
    }

    private sealed class PairTaker : Taker<(Vcpu Sibling, Vcpu Own)>
    {
        private Vcpu? _own;

        public override void Take((Vcpu Sibling, Vcpu Own) pair) => _own = pair.Own;

        public bool IsPending() => _own!.Task.TransferWorkPending();
    }
}
