// A private helper that nobody calls yet and that enters no guest promises nothing to anybody.
[Port("riscv")]
public sealed class UncalledPrivateHelperPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Quiesce(Vcpu vcpu)
    {
        state.Lock();
        vcpu.HostCpu.DisableInterrupts();
    }
}
