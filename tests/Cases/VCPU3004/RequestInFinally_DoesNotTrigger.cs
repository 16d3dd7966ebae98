// Whatever happens after the write, the finally block requests the update.
[Port("x86")]
public sealed class RequestInFinallyPort : ArchPort
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
                CheckFrequency(cpu);
            }
            catch (InvalidOperationException)
            {
                _offset = 0;
            }
            finally
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
