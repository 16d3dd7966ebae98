// Book3S PR and BookE up to 7.2: kvmppc_prepare_to_enter knows NEED_RESCHED and signals, so that task work never runs.
[Port("powerpc")]
public sealed class Book3SPrBeforeTransferWorkPort : ArchPort
{
    private const int ResumeGuest = 1;

    public override int Run(Vcpu vcpu)
    {
        int ret = {|VCPU1103:PrepareToEnter(vcpu)|};
        while (ret == ResumeGuest)
        {
            GuestExit exit = [|vcpu.EnterGuest()|]; // missing: NotifyResume, NeedReschedLazy
            vcpu.HostCpu.EnableInterrupts();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : PrepareToEnter(vcpu);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return ret;
    }

    private static int PrepareToEnter(Vcpu vcpu)
    {
        int r;
        vcpu.HostCpu.DisableInterrupts();
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.Task.CondResched();
                vcpu.HostCpu.DisableInterrupts();
                continue;
            }

            if (vcpu.Task.SignalPending())
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                r = -Errno.EINTR;
                break;
            }

            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (vcpu.RequestPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                r = vcpu.CheckRequest(VcpuRequest.Watchdog) ? 0 : 1;
                vcpu.HostCpu.DisableInterrupts();
                if (r > 0)
                {
                    continue;
                }

                break;
            }

            return ResumeGuest;
        }

        vcpu.HostCpu.EnableInterrupts();
        return r;
    }
}
