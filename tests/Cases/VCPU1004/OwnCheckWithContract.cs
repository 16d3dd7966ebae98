// The port's own check says by contract that it tests the work; the loop around it never drains what it finds.
[Port("x86")]
public sealed class OwnCheckWithContractPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|vcpu.MustNotEnter()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}

public static class OwnCheckWithContract
{
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    public static bool MustNotEnter(this Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}
