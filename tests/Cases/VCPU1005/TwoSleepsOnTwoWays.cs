// Both ways out of the branch sleep with preemption disabled, and each of the calls is wrong.
[Port("arm64")]
public sealed class TwoSleepsOnTwoWaysPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        if (vcpu.Runnable)
        {
            [|vcpu.Task.CondResched()|];
        }
        else
        {
            [|vcpu.Block()|];
        }

        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
