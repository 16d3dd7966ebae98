// The work is looked at in a loop over a list that may be empty.
public static class LoopOverWhatMayBeEmpty
{
    [RunLoop]
    public static void Loop(Vcpu vcpu, List<int> rounds)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        foreach (int round in rounds)
        {
            pending = vcpu.Task.TransferWorkPending();
            if (pending)
            {
                break;
            }
        }

        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
