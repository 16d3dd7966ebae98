// Load puts the vCPU on this CPU, so the caller must not be moved to another one meanwhile; the override inherits that requirement.
[Port("x86")]
public sealed class LoadWithPreemptionOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Cpu < 0)
        {
            [|Load(vcpu, 0)|];
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);
}
