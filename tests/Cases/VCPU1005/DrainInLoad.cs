// Load is called by the scheduler with preemption disabled; the drain does not belong there.
[Port("arm64")]
public sealed class DrainInLoadPort : ArchPort
{
    private int ret;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Task.TransferWorkPendingHint())
        {
            ret = [|vcpu.HandleTransferWork()|];
        }
    }

    public override int Run(Vcpu vcpu) => ret;
}
