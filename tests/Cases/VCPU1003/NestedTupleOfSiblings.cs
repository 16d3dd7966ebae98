// The last of the vCPUs in the tuple is a sibling.
[Port("x86")]
public sealed class NestedTupleOfSiblingsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var all = ((vcpu.Vm.Vcpus[0], vcpu), vcpu.Vm.Vcpus[0]);
        if (!all.Item2.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
