namespace VcpuLint.Ports.LoongArch;

/// <content>What stands before every entry, the first one and those out of the exit handler: <c>kvm_pre_enter_guest</c>.</content>
public sealed partial class LoongArchPort
{
    /// <summary>
    /// <c>kvm_pre_enter_guest</c>: with <see cref="ResumeGuest"/> interrupts are off and the guest is entered next, with anything else they
    /// are on and the loop leaves.
    /// </summary>
    private static int PreEnterGuest(Vcpu vcpu)
    {
        LoongArchVcpuState state = vcpu.Arch<LoongArchVcpuState>();
        int result;
        do
        {
            result = EnterGuestCheck(vcpu);
            if (result != ResumeGuest)
            {
                break;
            }

            // What is raised from here on stays pending as an interrupt and ends the guest at once.
            vcpu.HostCpu.DisableInterrupts();
            DeliverException(state);
            CheckVpid(vcpu, state);
            vcpu.PublishMode(VcpuMode.InGuestMode);
            DeliverInterrupt(vcpu, state);
            HandleLateRequests(vcpu, state);
            if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
            {
                if (state.OwnsPmu)
                {
                    // The host wants its counters back while the task may sleep; the next turn has to give them to the guest again.
                    state.GivePmuBack();
                    vcpu.MakeRequest(VcpuRequest.Pmu);
                }

                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                result = -Errno.EAGAIN;
            }
        }
        while (result != ResumeGuest);

        return result;
    }

    /// <summary><c>kvm_enter_guest_check</c>: the drain, and the requests that may take a while. A negative value leaves with an error.</summary>
    private static int EnterGuestCheck(Vcpu vcpu)
    {
        int result = vcpu.HandleTransferWork();
        if (result < 0)
        {
            return result;
        }

        vcpu.SrcuReadLock();
        result = CheckRequests(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }

    /// <summary><c>kvm_deliver_exception</c>: the entry gives the guest the exception that the host raised for it.</summary>
    private static void DeliverException(LoongArchVcpuState state)
    {
        if (state.ExceptionQueued)
        {
            state.ExceptionQueued = false;
            state.ExceptionsDelivered++;
        }
    }

    /// <summary><c>kvm_check_vpid</c>: the guest gets a new identifier in the translation buffer where its old one is void.</summary>
    private static void CheckVpid(Vcpu vcpu, LoongArchVcpuState state)
    {
        if (state.Vpid == 0)
        {
            state.VpidsUsed++;
            state.Vpid = state.VpidsUsed;

            // Nothing is cached under a new identifier, so that there is nothing to flush either.
            vcpu.ClearRequest(VcpuRequest.TlbFlushPage);
        }
    }

    /// <summary><c>kvm_deliver_intr</c>: the interrupt that waits goes into the guest's status register.</summary>
    private static void DeliverInterrupt(Vcpu vcpu, LoongArchVcpuState state)
    {
        state.InterruptInCpu = vcpu.InterruptPending;
        vcpu.InterruptPending = false;
    }
}
