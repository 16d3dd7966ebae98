// arm64 before 6caa5812e2d1 (5.15): cond_resched at the top, and signals only with interrupts off; the error is carried to the one way out.
[Port("arm64")]
public sealed class Arm64BeforeTransferWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            vcpu.Task.CondResched();
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            if ({|VCPU1103:vcpu.Task.SignalPending()|})
            {
                ret = -Errno.EINTR;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
            }

            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (ret <= 0 || vcpu.RequestPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            GuestExit exit = [|vcpu.EnterGuest()|]; // missing: NotifyResume, NeedResched, NeedReschedLazy
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : 1;
        }

        return ret;
    }
}
