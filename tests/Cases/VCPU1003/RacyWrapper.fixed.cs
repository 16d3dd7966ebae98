// The wrapper is declared racy, so its answer never holds for an entry, whoever calls it and with interrupts off or on.
[Port("x86")]
public sealed class RacyWrapperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [TestsWork(ThreadFlags.TransferWork, Racy = true)]
    private static bool QuickLook(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint();
}
