// Run reloads the vCPU between the preemption pair, as Load requires.
[Port("x86")]
public sealed class LoadCalledFromPairPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        Load(vcpu, 0);
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        Put(vcpu);
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
