// The class has two vCPUs, and nothing says which of them runs.
public sealed class TwoVcpusInFields(Vcpu vcpu, Vcpu sibling)
{
    private readonly Vcpu target = vcpu;
    private readonly Vcpu other = sibling;

    public bool IsCalm => other.Halted;

    public void Checked()
    {
        target.HostCpu.DisableInterrupts();
        if (![|target.Task.TransferWorkPending()|])
        {
            target.EnterGuest();
        }

        target.HostCpu.EnableInterrupts();
    }
}
