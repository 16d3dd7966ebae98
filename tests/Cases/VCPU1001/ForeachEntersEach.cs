// The runner enters each of its vCPUs after one check: from the second round on nothing was looked at since the last exit.
[Port("powerpc")]
public sealed class ForeachEntersEachPort : ArchPort
{
    private const int Rounds = 3;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            foreach (int round in Enumerable.Range(0, Rounds))
            {
                [|vcpu.EnterGuest()|];
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
