// The helper in between forgets the answer for good measure, and with it that work is pending.
[Port("x86")]
public sealed class HelperResetsFieldPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        Reset();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Reset() => pending = false;
}
