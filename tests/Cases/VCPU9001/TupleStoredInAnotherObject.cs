// Both answers are stored where they are not followed, and the entry depends on them.
public sealed class TupleStoredInAnotherObjectPort : ArchPort
{
    private readonly Log _log = new();

    private sealed class Log
    {
        public (bool Pending, bool Requests) Last;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        _log.Last = (vcpu.Task.TransferWorkPending(), vcpu.RequestPending());
        if (!_log.Last.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
