// The helper that stores the vCPU is called for a sibling first.
[Port("x86")]
public sealed class StoredForBothVcpusPort : ArchPort
{
    private Vcpu _target = null!;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Aim(vcpu.Vm.Vcpus[0]);
        Aim(vcpu);
        if (![|_target.Task.TransferWorkPending()|])
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Aim(Vcpu target) => _target = target;
}
