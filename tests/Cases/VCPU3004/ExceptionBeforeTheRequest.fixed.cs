// Reading the frequency may throw between the write and the request, and the load goes on as if nothing had been written.
[Port("x86")]
public sealed class ExceptionBeforeTheRequestPort : ArchPort
{
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            try
            {
                WriteOffset(vcpu, cpu);
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
                CheckFrequency(cpu);
            }
            catch (InvalidOperationException)
            {
                _offset = 0;
            }
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

    [MovesGuestTsc]
    private void WriteOffset(Vcpu vcpu, long offset) => _offset = offset;
}
