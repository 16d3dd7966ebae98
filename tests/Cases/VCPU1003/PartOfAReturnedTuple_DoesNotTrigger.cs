// The vCPU is taken out of a part of what the helper returns.
[Port("x86")]
public sealed class PartOfAReturnedTuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!Rounds(vcpu).Loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static (int Round, (Vcpu Sibling, Vcpu Own) Loop) Rounds(Vcpu vcpu) => (1, (vcpu.Vm.Vcpus[0], vcpu));
}
