// The sign is turned two calls below the load.
[Port("x86")]
public sealed class HelperNegatesPort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            [|Compensate(vcpu, Now() - _last)|];
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private void Compensate(Vcpu vcpu, long delta) => TakeBack(vcpu, delta);

    private void TakeBack(Vcpu vcpu, long time) => Adjust(vcpu, -time);

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
