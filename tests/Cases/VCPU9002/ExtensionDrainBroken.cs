// An extension method that does not drain; the loop believes it.
public static class Extensions
{
    [DrainsWork(SetsExitReason = true)]
    public static int {|VCPU9002:Flush|}(this Vcpu vcpu) => vcpu.Halted ? 0 : 0;
}

[Port("case")]
public sealed class ExtensionDrainBrokenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.Flush();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Quiet => true;
}
