// The vCPU is the second of a tuple inside a tuple of vCPUs.
[Port("x86")]
public sealed class NestedTupleOfVcpusPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var all = ((vcpu.Vm.Vcpus[0], vcpu), vcpu.Vm.Vcpus[1]);
        if (!all.Item1.Item2.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
