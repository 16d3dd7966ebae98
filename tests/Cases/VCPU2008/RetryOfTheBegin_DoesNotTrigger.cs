// What the begin gave goes through a variable, and through a helper.
[Port("x86")]
public sealed class RetryOfTheBeginPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public static bool Read(Vm vm, out ClockReading reading)
    {
        MasterClock master = vm.Time.MasterClock;
        bool inUse;
        uint sequence = 0;
        do
        {
            sequence = master.ReadBegin();
            inUse = master.InUse;
            reading = master.Snapshot;
        }
        while (Again(master, sequence));
        return inUse;
    }

    private static bool Again(MasterClock master, uint sequence) => master.ReadRetry(sequence);
}
