// One path ends at the unknown call; the other one does not go through it and is judged: it enters without a look.
[Port("x86")]
public sealed class UnknownOnOnePathOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        List<int> rounds = [1, 2, 3];
        if (vcpu.Runnable)
        {
            {|VCPU9001:rounds.ForEach(round => vcpu.Task.CondResched())|};
        }

        vcpu.HostCpu.DisableInterrupts();
        {|VCPU1001:vcpu.EnterGuest()|};
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
