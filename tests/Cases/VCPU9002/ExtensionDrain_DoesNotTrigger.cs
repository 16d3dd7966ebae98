// An extension method under a contract; the loop is right because it is believed.
public static class Extensions
{
    [DrainsWork(SetsExitReason = true)]
    public static int Flush(this Vcpu vcpu) => vcpu.HandleTransferWork();
}

[Port("case")]
public sealed class ExtensionDrainPort : ArchPort
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
