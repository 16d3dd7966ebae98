// In each turn the mode, which the guest may have changed, says which deadline is moved.
[Port("x86")]
public sealed class ModeDecidesInEachTurnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending() && vcpu.EnterGuest().Reason == GuestExitReason.PreemptionTimer)
            {
                Advance(vcpu);
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Advance(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        if (timer.Mode == LapicTimerMode.TscDeadline)
        {
            timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        }
        else
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        }
    }
}
