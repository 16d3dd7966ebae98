// Both ports look before they say "ready": one through its base class, one on its own.
[Port("arm64")]
public abstract class EveryOverrideLooksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (ReadyToEnter(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    protected virtual bool ReadyToEnter(Vcpu vcpu) => !vcpu.Task.TransferWorkPending();
}

[Port("arm64")]
public sealed class CallingBasePort : EveryOverrideLooksPort
{
    protected override bool ReadyToEnter(Vcpu vcpu) => vcpu.Runnable && base.ReadyToEnter(vcpu);
}

[Port("arm64")]
public sealed class OwnCheckPort : EveryOverrideLooksPort
{
    protected override bool ReadyToEnter(Vcpu vcpu) => !(vcpu.RequestPending() || vcpu.Task.TransferWorkPending());
}
