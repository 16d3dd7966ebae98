// The counter of another vCPU was compared.
[Port("x86")]
public sealed class PropertyOfTwoVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Tsc first = vcpu.Vm.Vcpus[0].Time.Tsc;
        if (now < first.LastHostTsc)
        {
            [|vcpu.Time.Tsc.AdjustOffset(vcpu.Time.Tsc.LastHostTsc - now)|];
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }
}
