// The type parameter of a pair stands for a pair: what is in it is laid out by the callee alone.
public static class GenericPairAsLastArgument
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        if (IsLate<(bool Pending, bool Other)>(vcpu, ((pending, false), 1)))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static bool IsLate<T>(Vcpu vcpu, (T Look, int Round) asked)
    {
        vcpu.SrcuReadLock();
        vcpu.SrcuReadUnlock();
        return asked.Round > 0;
    }
}
