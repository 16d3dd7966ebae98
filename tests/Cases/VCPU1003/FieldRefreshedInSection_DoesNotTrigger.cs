// The field gets its answer in the section that ends in the entry, through a helper that keeps interrupts off.
[Port("x86")]
public sealed class FieldRefreshedInSectionPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Refresh(vcpu);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Refresh(Vcpu vcpu) => pending = vcpu.Task.TransferWorkPending();
}
