// Each load asks all vCPUs by one call.
[Port("x86")]
public sealed class LoadAsksAllByOneCallPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.Vm.MakeRequestOfAll(VcpuRequest.ClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;
}
