// A field remembers that a check was made once, perhaps in an earlier ioctl; work that arrived since is not looked at.
[Port("x86")]
public sealed class CheckedOncePerLifetimePort : ArchPort
{
    private bool checkedOnce;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!checkedOnce && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        checkedOnce = true;
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
