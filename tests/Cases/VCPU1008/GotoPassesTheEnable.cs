// The jump to the common exit passes the one place that enables interrupts.
[Port("powerpc")]
public sealed class GotoPassesTheEnablePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            goto done;
        }

        vcpu.EnterGuest();
        ret = 1;
        vcpu.HostCpu.EnableInterrupts();
    done:
        [|return ret;|]
    }
}
