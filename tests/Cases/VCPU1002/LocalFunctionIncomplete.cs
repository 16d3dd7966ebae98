// The static local function is called with interrupts off as it should be, but it asks for signals and resched only.
[Port("x86")]
public sealed class LocalFunctionIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        switch (MustBail(vcpu.Task))
        {
            case true:
                break;
            case false:
                [|vcpu.EnterGuest()|];
                break;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        static bool MustBail(HostTask task) => task.NeedResched() || task.SignalPending();
    }
}
