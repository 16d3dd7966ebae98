// An extension method says that what it returns is the vCPU's own, and is asked for a sibling's.
[Port("x86")]
public sealed class ExtensionOfASiblingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Vm.Vcpus[0].Thread().TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal static class Threads
{
    [SameVcpu]
    public static HostTask Thread(this Vcpu vcpu) => vcpu.Task;
}
