// The flag is the own one, but the update that would act on it is requested for the first vCPU of the VM.
[Port("x86")]
public sealed class AnotherVcpuCatchesUpPort : ArchPort
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
            if (delta < 0)
            {
                Adjust(vcpu, -delta);
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }

            CatchUp(vcpu, true);
            vcpu.Vm.Vcpus[0].MakeRequest(VcpuRequest.ClockUpdate);
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
