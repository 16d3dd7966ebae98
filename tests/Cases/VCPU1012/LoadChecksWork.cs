// Load runs with preemption off but interrupts on: the definitive check has no place there.
[Port("x86")]
public sealed class LoadChecksWorkPort : ArchPort
{
    private int busyLoads;

    public override int Run(Vcpu vcpu) => vcpu.HandleTransferWork();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if ([|vcpu.Task.TransferWorkPending()|])
        {
            busyLoads++;
        }
    }
}
