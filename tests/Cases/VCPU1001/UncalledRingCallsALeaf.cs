// The two of the ring stand for the method that they call: nobody else gets to it.
public static class UncalledRingCallsALeaf
{
    private static int Ping(Vcpu vcpu, int rounds)
    {
        [|Enter(vcpu)|];
        return rounds == 0 ? 0 : Pong(vcpu, rounds - 1);
    }

    private static int Pong(Vcpu vcpu, int rounds) => rounds == 0 ? 0 : Ping(vcpu, rounds - 1);

    private static void Enter(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }
}
