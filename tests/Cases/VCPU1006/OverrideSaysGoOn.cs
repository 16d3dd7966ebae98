// One override hides the drain's answer behind a constant, and the loop in the base class believes it.
public abstract class SettlingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|Settle(vcpu)|])
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return -Errno.EINTR;
    }

    protected abstract bool Settle(Vcpu vcpu);
}

[Port("arm64")]
public sealed class OverrideSaysGoOnPort : SettlingPort
{
    protected override bool Settle(Vcpu vcpu)
    {
        vcpu.HandleTransferWork();
        return true;
    }
}

[Port("riscv")]
public sealed class OverrideListensPort : SettlingPort
{
    protected override bool Settle(Vcpu vcpu) => vcpu.HandleTransferWork() == 0;
}
