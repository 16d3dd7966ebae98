// The difference of two unsigned readings, as a signed number, where the comparison says which is the later.
[Port("x86")]
public sealed class UnsignedReadingsPort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            ulong now = (ulong)Now();
            ulong last = (ulong)_last;
            if (now < last)
            {
                Adjust(vcpu, (long)(last - now));
            }
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
