// The helper enables preemption although its caller does it too.
[Port("arm64")]
public sealed class PreemptionEnabledTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        Restore(vcpu);
        [|vcpu.HostCpu.EnablePreemption()|];
        return 0;
    }

    private static void Restore(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
    }
}
