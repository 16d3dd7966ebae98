// The helper between check and entry enables interrupts for a moment, which nobody sees from the loop.
[Port("x86")]
public sealed class HelperOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            FlushHardwareState(vcpu.HostCpu);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void FlushHardwareState(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        cpu.MemoryBarrier();
        cpu.DisableInterrupts();
    }
}
