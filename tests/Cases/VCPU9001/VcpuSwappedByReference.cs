// The callee puts another vCPU in place of the one it was passed: its task is looked at.
[Port("x86")]
public sealed class VcpuSwappedByReferencePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var looked = vcpu;
        Swap(ref looked);
        if (![|looked.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Swap(ref Vcpu vcpu) => vcpu = vcpu.Vm.Vcpus[0];
}
