// The helper compares what it is given and takes the difference.
[Port("x86")]
public sealed class BehindInAHelperPort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            Repair(vcpu, Now(), _last);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private void Repair(Vcpu vcpu, long now, long last)
    {
        if (now < last)
        {
            Adjust(vcpu, last - now);
        }
    }

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
