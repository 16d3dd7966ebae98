// An extension method is a call like any other: the guest is entered inside it, and nobody looked at the work before.
[Port("riscv")]
public sealed class ExtensionMethodEntersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.RunOnce();
        }
        while (vcpu.Runnable);

        return 0;
    }
}

internal static class VcpuRunExtensions
{
    public static void RunOnce(this Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
    }
}
