// The base class owns the loop, the override asks the check, and no part of the two drains.
public abstract class RetryingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|MustBail(vcpu)|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    protected abstract bool MustBail(Vcpu vcpu);
}

[Port("arm64")]
public sealed class OverrideAsksTheCheckPort : RetryingPort
{
    protected override bool MustBail(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}
