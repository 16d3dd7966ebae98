// As Book3S HV on POWER9 up to 7.2: giving up the CPU stands where the drain belongs, and the last look leaves out what only a drain handles.
[Port("powerpc")]
public sealed class CondReschedForADrainPort : ArchPort
{
    private const int ResumeGuest = 1;

    public override int Run(Vcpu vcpu)
    {
        int ret;
        do
        {
            ret = {|VCPU1002:{|VCPU1103:RunOnce(vcpu)|}|};
        }
        while (ret == ResumeGuest);
        return ret;
    }

    private static int RunOnce(Vcpu vcpu)
    {
        // Others may have waited long enough.
        if (vcpu.Task.NeedResched())
        {
            // Not a drain: task work is not run here.
            vcpu.Task.CondResched();
        }

        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.SignalPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return -Errno.EINTR;
        }

        if (vcpu.Task.NeedResched() /* set by the tick */ || !vcpu.Runnable)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            return ResumeGuest;
        }

        GuestExit exit = vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return exit.IsFastPath ? ResumeGuest : 0;
    }
}
