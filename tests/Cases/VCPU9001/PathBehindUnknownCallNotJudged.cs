// The entry behind the unknown call may be right or wrong; the warning says that it was not proved, and no error is guessed.
[Port("x86")]
public sealed class PathBehindUnknownCallNotJudgedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        List<int> rounds = [1, 2, 3];
        [|rounds.ForEach(round => vcpu.Task.CondResched())|];

        vcpu.HostCpu.DisableInterrupts();
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
