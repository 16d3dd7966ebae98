// The reference is bound to the vCPU, then to a sibling, and once more: whose work is looked at is not followed.
[Port("x86")]
public sealed class RefToAVcpuBoundTwicePort : ArchPort
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
        ref Vcpu looked = ref own;
        looked = ref sibling;
        looked = ref sibling;
        if (![|looked.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
