// What says that the TSC is set back says also that it catches up.
[Port("x86")]
public sealed class CatchUpFollowsTheSameFlagPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _unstable;
    private bool _catchUp;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = Now() - _last;
            bool isUnstable = delta < 0 || _unstable;
            if (isUnstable)
            {
                Adjust(vcpu, -delta);
            }

            CatchUp(vcpu, isUnstable);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
