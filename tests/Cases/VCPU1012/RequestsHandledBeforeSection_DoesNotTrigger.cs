// The handlers want interrupts on and are called before the section begins.
[Port("x86")]
public sealed class RequestsHandledBeforeSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RequestPending())
        {
            HandleRequests(vcpu);
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [Requires(Interrupts = InterruptState.On, Preemption = PreemptionState.Enabled)]
    private static void HandleRequests(Vcpu vcpu) => vcpu.Task.CondResched();
}
