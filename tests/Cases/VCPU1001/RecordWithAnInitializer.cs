// The answer of the record is set where it is declared.
public static class RecordWithAnInitializer
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        var answer = new Answer();
        vcpu.HostCpu.DisableInterrupts();
        if (answer.IsClear)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private sealed record Answer
    {
        public bool IsClear { get; init; } = true;

        public int Round { get; init; }
    }
}
