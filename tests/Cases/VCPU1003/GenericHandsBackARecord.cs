// A record passes a generic helper; it says nothing of the work.
public static class GenericHandsBackARecord
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Look look = Same(new Look(vcpu.Runnable, pending));
        if (!look.Runnable)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private static T Same<T>(T value) => value;

    private sealed record Look(bool Runnable, bool Pending);
}
