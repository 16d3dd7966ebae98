// The pair is initialized where the struct is declared.
public static class PairInAnInitializer
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        var held = new Held(1);
        vcpu.HostCpu.DisableInterrupts();
        if (held.Look.IsClear)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private struct Held
    {
        public (bool IsClear, int Rounds) Look = (true, 0);
        public int Round;

        public Held(int round) => Round = round;
    }
}
