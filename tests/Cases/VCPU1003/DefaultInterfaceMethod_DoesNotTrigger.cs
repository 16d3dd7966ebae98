// The check is the interface's own body, which the port inherits.
public interface ICheckedEntry
{
    bool MustBail(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}

[Port("arm64")]
public sealed class DefaultInterfaceMethodPort : ArchPort, ICheckedEntry
{
    public override int Run(Vcpu vcpu)
    {
        ICheckedEntry entry = this;
        vcpu.HostCpu.DisableInterrupts();
        if (!entry.MustBail(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
