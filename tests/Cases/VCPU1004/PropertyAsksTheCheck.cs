// Reading the property is a check of the pending work, which nothing between two readings drains.
[Port("s390")]
public sealed class PropertyAsksTheCheckPort : ArchPort
{
    private Vcpu? current;

    private bool WorkIsPending => current!.Task.TransferWorkPending();

    public override int Run(Vcpu vcpu)
    {
        current = vcpu;
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|WorkIsPending|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
