namespace VcpuLint.Ports.Arm64;

/// <content>What keeps the guest from being entered: <c>check_vcpu_requests</c> and <c>kvm_vcpu_exit_request</c>.</content>
public sealed partial class Arm64Port
{
    /// <summary>
    /// <c>check_vcpu_requests</c>: positive goes on, 0 leaves to user space with the exit reason set, negative leaves with an error.
    /// It may sleep, so it runs before preemption goes off.
    /// </summary>
    private static int CheckVcpuRequests(Vcpu vcpu)
    {
        if (!vcpu.RequestPending())
        {
            return 1;
        }

        if (vcpu.TestRequest(VcpuRequest.VmDead))
        {
            return -Errno.EIO;
        }

        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            SleepWhilePoweredOff(vcpu);
        }

        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        if (vcpu.CheckRequest(VcpuRequest.VcpuReset))
        {
            state.Reset();
        }

        // Nothing is to be done for it: the request was only there to take the vCPU out of the guest.
        vcpu.CheckRequest(VcpuRequest.IrqPending);
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            state.StealRecords++;
        }

        if (vcpu.CheckRequest(VcpuRequest.ReloadPmu))
        {
            state.CountersLoaded = false;
        }

        if (vcpu.CheckRequest(VcpuRequest.Suspend))
        {
            vcpu.RunPage.ExitReason = ExitReason.SystemEvent;
            return 0;
        }

        if (vcpu.CheckRequest(VcpuRequest.DirtyRingSoftFull))
        {
            vcpu.RunPage.ExitReason = ExitReason.DirtyRingFull;
            return 0;
        }

        return 1;
    }

    /// <summary><c>kvm_vcpu_sleep</c>: waits until somebody turns the vCPU on, or a signal comes.</summary>
    private static void SleepWhilePoweredOff(Vcpu vcpu)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        if (state.PoweredOff)
        {
            vcpu.WaitQueue.WaitInterruptible();
        }

        if (state.PoweredOff)
        {
            // Woken to handle a signal, the vCPU goes back to sleep when it is run again.
            vcpu.MakeRequest(VcpuRequest.Sleep);
        }
    }

    /// <summary>
    /// <c>kvm_vcpu_exit_request</c>: whether the guest must not be entered now; the result says how the loop leaves, if it does.
    /// </summary>
    private static bool ExitRequest(Vcpu vcpu, ref int result)
    {
        Arm64VcpuState state = vcpu.Arch<Arm64VcpuState>();
        if (state.UserInterruptLevelChanged)
        {
            // User space emulates the interrupt controller: it has to see the new level of the timer first.
            state.UserInterruptLevelChanged = false;
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            result = -Errno.EINTR;
            return true;
        }

        if (!state.RunsOnSupportedCpu)
        {
            vcpu.RunPage.ExitReason = ExitReason.FailEntry;
            result = 0;
            return true;
        }

        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
