// The two call each other, but the one that others call first has looked at the work by then.
public sealed class CalledRingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Ping(vcpu, false);
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void Ping(Vcpu vcpu, bool again)
    {
        vcpu.EnterGuest();
        if (!vcpu.Task.TransferWorkPending())
        {
            Pong(vcpu, again);
        }
    }

    private static void Pong(Vcpu vcpu, bool again)
    {
        if (again)
        {
            Ping(vcpu, false);
        }
    }
}
