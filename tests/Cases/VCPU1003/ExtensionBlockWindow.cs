// The extension block's method opens a window between the check and the entry.
[Port("x86")]
public sealed class ExtensionBlockWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.FlushState();
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class VcpuFlushExtensions
{
    extension(Vcpu vcpu)
    {
        public void FlushState()
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
        }
    }
}
