// The wrapper's contract says that it leaves interrupts on; the second disable cannot bring the check back.
[Port("x86")]
public sealed class ContractWrapperEnablesInterruptsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool clear = !vcpu.Task.TransferWorkPending();
        EndSection(vcpu.HostCpu);
        vcpu.HostCpu.DisableInterrupts();
        if (clear)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [SetsInterrupts(InterruptState.On)]
    private static void EndSection(HostCpu cpu) => cpu.EnableInterrupts();
}
