// On one of the two paths the struct is filled with no answer.
[Port("x86")]
public sealed class StructChosenLaterAndTurnedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        Look look;
        look = vcpu.Runnable ? new Look(1, pending) : new Look(2, false);
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly record struct Look(int Round, bool Pending);
}
