// The inner disable finds interrupts off already; the check after it is in order all the same.
[Port("x86")]
public sealed class InterruptsOffTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        SoftDisable(vcpu.HostCpu);
        vcpu.Task.PrepareTransfer();
        bool enter = vcpu.Task.TransferWorkPending() is false;
        if (enter)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    [SetsInterrupts(InterruptState.Off)]
    private static void SoftDisable(HostCpu cpu) => cpu.DisableInterrupts();
}
