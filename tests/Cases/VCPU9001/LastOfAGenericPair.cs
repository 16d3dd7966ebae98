// What the helper returns stands behind a type parameter, and where that is in the caller's pair the helper does not know.
public static class LastOfAGenericPair
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Vcpu last = Last(((vcpu.Vm.Vcpus[0], 1), vcpu));
        if (![|last.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfATuple(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var (last, rounds) = LastOf(((vcpu.Vm.Vcpus[0], 1), vcpu));
        if (![|last.Task.TransferWorkPending()|] && rounds > 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static Vcpu Last<T>((T First, Vcpu Last) pair) => pair.Last;

    private static (Vcpu Last, int Rounds) LastOf<T>((T First, Vcpu Last) pair) => (pair.Last, 1);
}
