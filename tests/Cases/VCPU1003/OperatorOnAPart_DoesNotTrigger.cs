// A part that has an operator of its own is counted up, and the part beside it stays what it was.
public static class OperatorOnAPart
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        var look = new Look { Pending = vcpu.Task.TransferWorkPending() };
        look.Rounds += 1;
        if (!look.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private struct Look
    {
        public Meter Rounds { get; set; }

        public bool Pending { get; set; }
    }

    private struct Meter
    {
        public int Count { get; init; }

        public static Meter operator +(Meter meter, int step) => new() { Count = meter.Count + step };
    }
}
