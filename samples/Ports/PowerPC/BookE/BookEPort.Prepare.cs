namespace VcpuLint.Ports.PowerPC.BookE;

/// <content>
/// What <c>kvmppc_prepare_to_enter</c> asks of BookE: its requests, its interrupts, and the wait of a guest that has nothing to do.
/// </content>
public sealed partial class BookEPort
{
    /// <inheritdoc/>
    protected override int CheckRequests(Vcpu vcpu)
    {
        int result = 1;
        if (vcpu.CheckRequest(VcpuRequest.PendingTimer))
        {
            // update_timer_ints
            vcpu.InterruptPending = true;
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.Arch<BookEVcpuState>().TlbGeneration++;
        }

        if (vcpu.CheckRequest(VcpuRequest.Watchdog))
        {
            vcpu.RunPage.ExitReason = ExitReason.Watchdog;
            result = 0;
        }

        if (vcpu.CheckRequest(VcpuRequest.ExternalProxyExit))
        {
            vcpu.RunPage.ExitReason = ExitReason.ExternalProxy;
            result = 0;
        }

        return result;
    }

    /// <inheritdoc/>
    protected override bool CorePrepareToEnter(Vcpu vcpu)
    {
        DeliverInterrupt(vcpu);
        if (vcpu.RequestPending())
        {
            // The delivery made a request.
            return true;
        }

        if (!vcpu.Halted)
        {
            return false;
        }

        // MSR_WE: the guest waits for an interrupt.
        vcpu.HostCpu.EnableInterrupts();
        vcpu.Block();
        vcpu.ClearRequest(VcpuRequest.Unblock);
        vcpu.HostCpu.DisableInterrupts();
        return true;
    }

    /// <summary><c>kvmppc_core_check_exceptions</c>: an interrupt that is delivered also ends the guest's wait.</summary>
    private static void DeliverInterrupt(Vcpu vcpu)
    {
        BookEVcpuState state = vcpu.Arch<BookEVcpuState>();
        if (vcpu.InterruptPending)
        {
            vcpu.InterruptPending = false;
            vcpu.Halted = false;
            state.InterruptInjected = true;
            if (state.UserAcknowledges)
            {
                vcpu.MakeRequest(VcpuRequest.ExternalProxyExit);
            }
        }
    }
}
