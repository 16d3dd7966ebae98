// No number is more than a limit that is missing: only the second entry is reached.
[Port("x86")]
public sealed class MissingLimitIsNeverPassedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int? limit = null;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Cpu > limit)
        {
            vcpu.EnterGuest();
        }
        else
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
