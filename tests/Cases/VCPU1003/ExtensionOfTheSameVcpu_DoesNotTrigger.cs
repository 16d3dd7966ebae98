// An extension method says that what it returns is the vCPU's own, and it has no body here.
[Port("x86")]
public sealed class ExtensionOfTheSameVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Thread().TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class Threads
{
    [SameVcpu]
    public static HostTask Thread(this Vcpu vcpu) => (HostTask)vcpu.Vm.Vcpus.Select(static v => (object)v.Task).First();
}
