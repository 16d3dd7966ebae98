// The counter is read in a finally block.
[Port("x86")]
public sealed class ReadInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds time = HostClock.KvmBase();
        try
        {
            _ = tsc.SetFrequency(Tsc.HostFrequency);
        }
        finally
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            tsc.SyncedAt = time;
            [|tsc.SyncedValue|] = tsc.ReadGuest(Tsc.Read());
        }
    }
}
