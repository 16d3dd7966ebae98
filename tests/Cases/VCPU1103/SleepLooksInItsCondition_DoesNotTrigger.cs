// The condition of the loop looks at signals, and so does a helper of another one.
[Port("powerpc/book3s-hv")]
public sealed class SleepLooksInItsConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Runnable && !vcpu.Task.SignalPending())
        {
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
        }

        do
        {
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
        }
        while (!MayGoOn(vcpu));

        return vcpu.HandleTransferWork();
    }

    private static bool MayGoOn(Vcpu vcpu) => vcpu.Runnable || vcpu.Task.TransferWorkPendingHint();
}
