// The method asks for interrupts on by contract, so it may drain, and its caller keeps the contract.
[Port("x86")]
public sealed class RequiresInterruptsOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return Settle(vcpu);
    }

    [Requires(Interrupts = InterruptState.On, Preemption = PreemptionState.Enabled)]
    private static int Settle(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint() ? vcpu.HandleTransferWork() : 0;
}
