// An object initializer fills the struct with the two vCPUs.
[Port("x86")]
public sealed class VcpusByInitializerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var loop = new Loop { Sibling = vcpu.Vm.Vcpus[0], Own = vcpu };
        if (!loop.Own.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private struct Loop
    {
        public Vcpu Sibling { get; set; }

        public Vcpu Own { get; set; }
    }
}
