// The second ring, which stands first, is only got to from the first: that one answers for the entry.
public static class UncalledRingCallsARing
{
    private static int Tick(Vcpu vcpu, int rounds)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return rounds == 0 ? 0 : Tock(vcpu, rounds - 1);
    }

    private static int Tock(Vcpu vcpu, int rounds) => rounds == 0 ? 0 : Tick(vcpu, rounds - 1);

    private static int Ping(Vcpu vcpu, int rounds)
    {
        [|Tick(vcpu, rounds)|];
        return rounds == 0 ? 0 : Pong(vcpu, rounds - 1);
    }

    private static int Pong(Vcpu vcpu, int rounds) => rounds == 0 ? 0 : Ping(vcpu, rounds - 1);
}
