// A copy of a record with another round holds the same vCPUs.
[Port("x86")]
public sealed class RecordOfVcpusWithPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop(vcpu.Vm.Vcpus[0], vcpu, 1) with { Round = 2 };
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed record Loop(Vcpu Sibling, Vcpu Own, int Round);
}
