// Load is called with preemption disabled and has to return so; the scheduler enables it itself.
[Port("arm64")]
public sealed class LoadEnablesPreemptionPort : ArchPort
{
    private int lastCpu = -1;

    public override void [|Load|](Vcpu vcpu, int cpu)
    {
        if (lastCpu != cpu)
        {
            vcpu.Kick();
        }

        lastCpu = cpu;
        vcpu.HostCpu.EnablePreemption();
    }

    public override int Run(Vcpu vcpu) => 0;
}
