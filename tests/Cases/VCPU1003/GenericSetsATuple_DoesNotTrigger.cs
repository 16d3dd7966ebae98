// A generic helper sets a tuple to one that holds the same vCPU.
public static class GenericSetsATuple
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        (int First, int Second, Vcpu Vcpu) mine = (1, 2, vcpu);
        Set(ref mine, (2, 1, vcpu));
        vcpu.HostCpu.DisableInterrupts();
        if (!mine.Vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Set<T>(ref T place, T value) => place = value;
}
