// The object that a pair is stored in is found by a call that opens a window.
public sealed class PairStoredInAFoundObject
{
    private readonly Log _log = new();

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Find(vcpu).Last = (vcpu.Id, 1);
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private Log Find(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return _log;
    }

    private sealed class Log
    {
        public (int Id, int Round) Last;
    }
}
