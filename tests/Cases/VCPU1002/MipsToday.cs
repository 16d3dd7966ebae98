// mips (VZ) in 7.3: nothing at all is looked at before the first entry. Before a re-entry signals are, and after an interrupt NEED_RESCHED
// is handled, but with interrupts on.
[Port("mips")]
public sealed class MipsTodayPort : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeHost = 2;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        GuestExit exit = {|VCPU1001:vcpu.EnterGuest()|};
        int r = {|VCPU1103:HandleExit(vcpu, exit)|};
        while (r == ResumeGuest)
        {
            exit = [|vcpu.EnterGuest()|]; // missing: NotifyResume, NeedResched, NeedReschedLazy
            r = HandleExit(vcpu, exit);
        }

        vcpu.HostCpu.EnableInterrupts();
        return r == ResumeHost ? 0 : r;
    }

    // __kvm_mips_handle_exit: called and left with interrupts off.
    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        int r = ResumeGuest;
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                if (vcpu.Task.NeedResched())
                {
                    vcpu.Task.CondResched();
                }

                break;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                r = ResumeHost;
                break;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (r == ResumeGuest && vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.Stats.SignalExits++;
            return -Errno.EINTR;
        }

        if (r == ResumeGuest)
        {
            vcpu.PublishMode(VcpuMode.InGuestMode);
        }

        return r;
    }
}
