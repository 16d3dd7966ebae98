// The number may be the least of those that it is held in, for which nobody looks.
[Port("x86")]
public sealed class ClampMayBeTheLeastPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int budget = Math.Clamp(vcpu.Cpu, 1, 3);
        if (budget == 1 || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

}
