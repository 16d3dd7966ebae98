// The variable of the answer is filled anew by the Deconstruct that a record struct has by itself: it says nothing of the work any more.
[Port("x86")]
public sealed class RecordTakenApartByNamePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        var state = new StateOf(vcpu.Runnable, 1);
        bool isPending = vcpu.Task.TransferWorkPending();
        state.Deconstruct(out isPending, out _);
        if (!isPending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct StateOf(bool Runnable, int Round);
}
