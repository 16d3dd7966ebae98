// A helper says which of two variables is passed on by reference: it is always the same.
public static class RefOfARef
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        var mine = new Aim(vcpu, 1);
        vcpu.HostCpu.DisableInterrupts();
        if (!Pending(ref Pick(ref mine)))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static ref Aim Pick(ref Aim aim) => ref aim;

    private static bool Pending(ref Aim aim) => aim.Own.Task.TransferWorkPending();

    private readonly record struct Aim(Vcpu Own, int Round);
}
