// The two call each other and nobody else calls either: one of them stands for both.
public static class UncalledRing
{
    private static int Ping(Vcpu vcpu, int rounds)
    {
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return rounds == 0 ? 0 : Pong(vcpu, rounds - 1);
    }

    private static int Pong(Vcpu vcpu, int rounds) => rounds == 0 ? 0 : Ping(vcpu, rounds - 1);
}
