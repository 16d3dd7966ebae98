// What the comparison said of the property holds no more: a helper sets it before it is subtracted.
[Port("x86")]
public sealed class PropertySetInBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        if (now < vcpu.Time.Tsc.LastHostTsc)
        {
            Remember(vcpu);
            [|vcpu.Time.Tsc.AdjustOffset(vcpu.Time.Tsc.LastHostTsc - now)|];
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }

    private static void Remember(Vcpu vcpu) => vcpu.Time.Tsc.LastHostTsc = vcpu.Time.Tsc.LastGuestTsc;
}
