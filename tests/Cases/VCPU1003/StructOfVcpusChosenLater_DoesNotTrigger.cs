// A struct that is declared first and chosen later holds this vCPU either way.
[Port("x86")]
public sealed class StructOfVcpusChosenLaterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Loop loop;
        loop = vcpu.Runnable ? new Loop(vcpu.Vm.Vcpus[0], vcpu, 1) : new Loop(vcpu.Vm.Vcpus[1], vcpu, 2);
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Loop(Vcpu Sibling, Vcpu Own, int Round);
}
