// The extension's name promises all work, its body looks at signals only.
[Port("riscv")]
public sealed class ExtensionReturnsSignalsPort : ArchPort
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
            if (!vcpu.HasWork())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}

internal static class VcpuWorkExtensions
{
    public static bool HasWork(this Vcpu vcpu) => vcpu.Task.SignalPending();
}
