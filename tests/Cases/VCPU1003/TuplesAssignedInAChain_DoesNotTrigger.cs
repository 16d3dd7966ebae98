// One tuple of vCPUs is assigned to two variables at once.
[Port("x86")]
public sealed class TuplesAssignedInAChainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (Vcpu Sibling, Vcpu Own) first, second;
        first = second = (vcpu.Vm.Vcpus[0], vcpu);
        second.Sibling.Kick();
        if (!first.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
