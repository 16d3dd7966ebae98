// A number and a tuple of two vCPUs are assigned at once.
[Port("x86")]
public sealed class TupleOfVcpusBehindANumberPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int round;
        (Vcpu Sibling, Vcpu Own) loop;
        (round, loop) = (1, (vcpu.Vm.Vcpus[0], vcpu));
        vcpu.Cpu = round;
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
