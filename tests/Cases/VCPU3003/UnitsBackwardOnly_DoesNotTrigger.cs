// VMX up to 2.6.36, in the units of the model: the counter is moved forward, by what the new CPU is behind.
[Port("x86")]
public sealed class UnitsBackwardOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        var tsc = vcpu.Time.Tsc;
        if (vcpu.Cpu != cpu)
        {
            var now = Tsc.Read();
            if (now < tsc.LastHostTsc)
            {
                tsc.AdjustOffset(tsc.LastHostTsc - now);
            }

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = Tsc.Read();
}
