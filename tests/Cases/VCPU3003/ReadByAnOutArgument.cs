// The reading that was compared is overwritten by an out argument.
[Port("x86")]
public sealed class ReadByAnOutArgumentPort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long now = Now();
            if (now < _last)
            {
                Read(out now);
                {|VCPU3003:Adjust(vcpu, _last - now)|};
            }
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static void Read(out long now) => now = Now();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
