// The type parameter of the pair that is returned stands for a pair: what is in it is laid out by the callee alone.
public static class GenericPairReturned
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        var look = Counted<(bool Pending, bool IsOther)>(vcpu, (pending, false));
        if (!look.Look.IsOther)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static (T Look, bool IsLate) Counted<T>(Vcpu vcpu, T look)
    {
        vcpu.SrcuReadLock();
        vcpu.SrcuReadUnlock();
        return (look, true);
    }
}
