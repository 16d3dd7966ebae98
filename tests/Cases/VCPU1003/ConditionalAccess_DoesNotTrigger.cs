// Without a vCPU there is no answer, and no answer counts as pending.
[Port("x86")]
public sealed class ConditionalAccessPort : ArchPort
{
    private Vcpu? running;

    public override int Run(Vcpu vcpu)
    {
        running = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        bool bail = running?.Task.TransferWorkPending() ?? true;
        if (!bail)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
