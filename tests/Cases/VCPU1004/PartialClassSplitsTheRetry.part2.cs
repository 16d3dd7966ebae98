// The part of the port that decides whether the guest may be entered.
public sealed partial class PartialClassSplitsTheRetryPort
{
    private static bool NotReady(Vcpu vcpu) => vcpu.Task.TransferWorkPending();
}
