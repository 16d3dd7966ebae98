// The local function looks, and then reads a part of the tuple outside, which says nothing of what it saw.
[Port("x86")]
public sealed class TuplePartIsNoAnswerInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var look = (Error: vcpu.Id, Pending: vcpu.Halted);
        vcpu.HostCpu.DisableInterrupts();
        [|Step()|];
        vcpu.HostCpu.EnableInterrupts();
        return look.Error;

        void Step()
        {
            if (vcpu.Task.TransferWorkPending() && vcpu.Halted)
            {
                return;
            }

            if (!look.Pending)
            {
                vcpu.EnterGuest();
            }
        }
    }
}
