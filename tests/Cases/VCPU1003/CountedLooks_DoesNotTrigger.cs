// The answers are counted, and a count of zero means that all of the work was seen clear with interrupts off.
[Port("x86")]
public sealed class CountedLooksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int reasons = 0;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.RequestPending())
        {
            reasons++;
        }

        if (vcpu.Task.TransferWorkPending())
        {
            reasons++;
        }

        if (reasons == 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return reasons;
    }
}
