// The number that the section began with is never read, so that the question at its end says nothing.
[Port("x86")]
public sealed class RetryOfAConstantPort : ArchPort
{
    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public static bool Read(Vm vm, out ClockReading reading)
    {
        MasterClock master = vm.Time.MasterClock;
        bool inUse;
        do
        {
            uint sequence = 0;
            inUse = master.InUse;
            reading = master.Snapshot;
            if (![|master.ReadRetry(sequence)|])
            {
                return inUse;
            }
        }
        while (true);
    }
}
