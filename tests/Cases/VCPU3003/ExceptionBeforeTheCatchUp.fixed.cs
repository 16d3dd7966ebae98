// Reading the frequency may throw between the adjustment and the catch-up.
[Port("x86")]
public sealed class ExceptionBeforeTheCatchUpPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _catchUp;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = Now() - _last;
            try
            {
                if (delta < 0)
                {
                    Adjust(vcpu, -delta);
                }

                CheckFrequency(cpu);
                CatchUp(vcpu, true);
            }
            catch (InvalidOperationException)
            {
                _last = 0;
            }

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    private static void CheckFrequency(int cpu)
    {
        if (cpu > 64)
        {
            throw new InvalidOperationException();
        }
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
