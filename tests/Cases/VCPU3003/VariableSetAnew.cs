// The variable refers to the counter of another vCPU by then.
[Port("x86")]
public sealed class VariableSetAnewPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Tsc tsc = vcpu.Time.Tsc;
        if (now < tsc.LastHostTsc)
        {
            tsc = vcpu.Vm.Vcpus[0].Time.Tsc;
            [|vcpu.Time.Tsc.AdjustOffset(tsc.LastHostTsc - now)|];
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }
}
