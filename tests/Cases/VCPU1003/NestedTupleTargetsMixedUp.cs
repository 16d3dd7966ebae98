// The entry asks the part that has nothing to do with the work.
public sealed class NestedTupleTargetsMixedUpPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (bool Other, bool Pending) inner;
        bool requests;
        (requests, inner) = (vcpu.RequestPending(), (false, vcpu.Task.TransferWorkPending()));
        if (!inner.Other)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
