// The guest is entered where the answer is that work is pending.
public static class AnswerComparedByEquals
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool? pending = vcpu.Task.TransferWorkPending();
        if (!pending.Equals(false))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
