// What is passed where a parameter says something that no call does cannot keep it.
[Port("test")]
public sealed class LambdaForPreemptionByNothing : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        With(vcpu, {|VCPU9002:static own => own.HostCpu.DisablePreemption()|});
        vcpu.HostCpu.EnablePreemption();
        return vcpu.HandleTransferWork();
    }

    private static void With(Vcpu vcpu, [Preemption(0)] Action<Vcpu> pin) => pin(vcpu);
}
