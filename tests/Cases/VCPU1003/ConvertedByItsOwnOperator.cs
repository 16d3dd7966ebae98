// The conversion has code of its own: it turns the answer round, and keeps no part as it is.
public static class ConvertedByItsOwnOperator
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Turned turned = new Look { Pending = vcpu.Task.TransferWorkPending() };
        if (!turned.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopWithMore(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        TurnedTwice turned = new Look { Pending = vcpu.Task.TransferWorkPending() };
        if (!turned.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private struct Look
    {
        public bool Pending;
        public int Rounds;
    }

    private struct Turned
    {
        public bool Pending;
        public int Rounds;

        public static implicit operator Turned(Look look) => new() { Pending = !look.Pending, Rounds = look.Rounds };
    }

    private struct TurnedTwice
    {
        public bool Pending;
        public (int, int) Rounds;

        public static implicit operator TurnedTwice(Look look) => new() { Pending = !look.Pending };
    }
}
