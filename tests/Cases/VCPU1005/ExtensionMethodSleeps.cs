// The extension method reads like a part of the model, but it waits, and interrupts are off.
[Port("s390")]
public sealed class ExtensionMethodSleepsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.WaitUntilRunnable()|];
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public static class VcpuWaits
{
    public static void WaitUntilRunnable(this Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            vcpu.Block();
        }
    }
}
