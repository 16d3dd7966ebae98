// The test asks for a negative change, which is the one that takes time back.
[Port("x86")]
public sealed class NegativeChangeInAVariablePort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long change = _last - Now();
            bool isBackward = change < 0;
            if (isBackward)
            {
                [|Adjust(vcpu, change)|];
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
