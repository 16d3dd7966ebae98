// The parts go where they belong, into a tuple within a tuple too.
public sealed class NestedTupleTargets_DoesNotTriggerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, bool Other) inner;
        bool requests;
        (requests, inner) = (vcpu.RequestPending(), (vcpu.Task.TransferWorkPending(), true));
        if (!inner.Pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
