// On an unstable TSC the difference is added whatever its sign, and elapsed time is gone (SVM up to 2.6.36).
[Port("x86")]
public sealed class Linux2636SvmPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _unstable;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            if (_unstable)
            {
                long change = _last - Now();
                if (change > 0)
                {
                    Adjust(vcpu, change);
                }
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
