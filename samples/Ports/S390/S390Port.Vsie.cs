namespace VcpuLint.Ports.S390;

/// <content>The guest runs a guest of its own: <c>arch/s390/kvm/vsie.c</c>. Its SIE instruction is executed here, with shadow structures.</content>
public sealed partial class S390Port
{
    /// <summary><c>kvm_s390_handle_vsie</c>: 0 goes on with the guest, negative leaves the loop.</summary>
    private static int HandleVsie(Vcpu vcpu)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
        if (vcpu.Task.SignalPending() || HasDeliverableInterrupt(vcpu) || vcpu.Sie.IsInhibited)
        {
            // Building the shadow is dear, and it would be left at once: the guest executes the instruction again after that.
            state.Rewinds++;
            return 0;
        }

        return RunVsie(vcpu, state);
    }

    /// <summary>
    /// <c>vsie_run</c>: runs the nested guest until the guest has to handle an intercept of it, or the host something else.
    /// It tests no signal; the check before each entry does.
    /// </summary>
    private static int RunVsie(Vcpu vcpu, S390VcpuState state)
    {
        while (true)
        {
            int result = DoVsieRun(vcpu, state, out bool intercepted);
            if (result != 0 || intercepted)
            {
                return result;
            }

            if (HasDeliverableInterrupt(vcpu) || vcpu.Sie.IsInhibited)
            {
                // kvm_s390_rewind_psw: the nested guest goes on when the guest executes its SIE instruction again.
                state.Rewinds++;
                return 0;
            }
        }
    }

    /// <summary>
    /// <c>do_vsie_run</c>: one entry of the nested guest. Negative leaves the loop; a shadow that has to be completed is no error here.
    /// </summary>
    private static int DoVsieRun(Vcpu vcpu, S390VcpuState state, out bool intercepted)
    {
        int result = 0;
        GuestExit exit = default;
        intercepted = false;
        vcpu.SrcuReadUnlock();

        // From here on whoever takes the shadow away waits until the bit is gone, or finds that the entry is inhibited.
        vcpu.Sie.SetInSie();
        if (!vcpu.Sie.IsInhibited)
        {
        check:
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    goto skip;
                }

                goto check;
            }

            exit = vcpu.EnterGuest();
            vcpu.HostCpu.AccountGuestTime();
            vcpu.HostCpu.EnableInterrupts();
            state.NestedExits++;
        }

    skip:
        vcpu.Sie.ClearInSie();
        vcpu.SrcuReadLock();

        // The drain's error and the reason of the exit are two things: the first leaves, the second is a matter of the nested guest.
        if (result == 0)
        {
            intercepted = HandleNestedExit(state, exit);
        }

        return result;
    }

    /// <summary>The end of <c>do_vsie_run</c>: handles what is the host's of the nested guest's exit; true if the guest has to see it.</summary>
    private static bool HandleNestedExit(S390VcpuState state, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return false;
            case GuestExitReason.MachineCheck:
                state.MachineChecks++;
                return false;
            case GuestExitReason.PageFault when exit.Address < state.TopOfMemory:
                // kvm_s390_shadow_fault: the guest maps the page, only the shadow of its table does not yet.
                state.PagesMapped++;
                return false;
            default:
                return true;
        }
    }
}
