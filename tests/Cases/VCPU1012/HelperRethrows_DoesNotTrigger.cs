// The helper turns interrupts on only before it passes on what it has caught: whoever it comes back to has them off.
[Port("riscv")]
public sealed class HelperRethrowsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Tell(vcpu);
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Tell(Vcpu vcpu)
    {
        try
        {
            Console.WriteLine(vcpu.Id);
        }
        catch (System.IO.IOException)
        {
            vcpu.HostCpu.EnableInterrupts();
            throw;
        }
    }
}
