// The work is looked at in a loop over a list that may be empty.
public static class LoopOverWhatMayBeEmpty
{
    private static readonly List<int> Rounds = [];

    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = false;
        foreach (int round in Rounds)
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
