// The other half of the partial class: the body of the check.
public sealed partial class PartialClassSplitsLoopPort
{
    private static partial bool ExitRequested(Vcpu vcpu) => vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
}
