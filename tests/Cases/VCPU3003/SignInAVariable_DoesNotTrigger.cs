// The sign test is kept in a variable and asked later.
[Port("x86")]
public sealed class SignInAVariablePort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = Now() - _last;
            bool isBehind = delta < 0;
            vcpu.HostCpu.MemoryBarrier();
            if (isBehind)
            {
                Adjust(vcpu, -delta);
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
