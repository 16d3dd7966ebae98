// It looks at requests and at no work, and goes round whatever they say.
[Port("riscv")]
public sealed class RequestsOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|true|])
        {
            vcpu.HostCpu.DisablePreemption();
            if (vcpu.RequestPending())
            {
                vcpu.Stats.Exits++;
            }

            vcpu.HostCpu.EnablePreemption();
        }
    }
}
