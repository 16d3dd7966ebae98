// The class has one vCPU, which is the own one: its work is looked at in the first step and not in the second.
public sealed class OneVcpuInAField(Vcpu vcpu)
{
    private readonly Vcpu target = vcpu;

    public void Checked()
    {
        target.HostCpu.DisableInterrupts();
        if (!target.Task.TransferWorkPending())
        {
            target.EnterGuest();
        }

        target.HostCpu.EnableInterrupts();
    }

    public void Unchecked()
    {
        target.HostCpu.DisableInterrupts();
        [|target.EnterGuest()|];
        target.HostCpu.EnableInterrupts();
    }
}
