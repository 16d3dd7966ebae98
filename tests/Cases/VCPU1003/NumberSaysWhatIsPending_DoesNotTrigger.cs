// The port's own check returns a number, which is zero where nothing is pending.
[Port("x86")]
public sealed class NumberSaysWhatIsPendingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            int pending = vcpu.PendingWork();
            if (pending == 0)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

public static class NumberSaysWhatIsPending
{
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    public static int PendingWork(this Vcpu vcpu) => vcpu.Task.TransferWorkPending() ? 1 : 0;
}
