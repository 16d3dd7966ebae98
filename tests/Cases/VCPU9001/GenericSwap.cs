// A generic helper swaps the vCPU with a sibling.
[Port("x86")]
public sealed class GenericSwapPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Vcpu own = vcpu;
        Vcpu sibling = vcpu.Vm.Vcpus[0];
        Swap(ref own, ref sibling);
        if (![|own.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Swap<T>(ref T first, ref T second) => (first, second) = (second, first);
}
