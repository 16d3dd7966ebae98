// The guest is entered with the deadline as it is.
[Port("x86")]
public sealed class BeforeTheEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|timer.TargetExpiration|] += timer.Period;
            vcpu.EnterGuest();
            timer.TargetExpiration = HostClock.Monotonic() + timer.Period;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
