// The check needs interrupts off, and the contract asks for that.
[Port("case")]
public sealed class RequiresSaidPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result < 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!Pending(vcpu.Task))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    [TestsWork(ThreadFlags.TransferWork)]
    [Requires(Interrupts = InterruptState.Off)]
    private static bool Pending(HostTask task) => task.TransferWorkPending();
}
