namespace VcpuLint.Ports.X86;

/// <content>
/// One guest entry: <c>vcpu_enter_guest</c>, <c>kvm_vcpu_exit_request</c> and the fast path around the vendor's <c>vcpu_run</c>.
/// </content>
public sealed partial class X86Port
{
    /// <summary><c>vcpu_enter_guest</c>: positive goes on with the loop, 0 leaves to user space, negative leaves with an error.</summary>
    private int EnterGuest(Vcpu vcpu)
    {
        if (HandleRequests(vcpu) is { } leaves)
        {
            return leaves;
        }

        if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.InterruptPending)
        {
            InjectEvents(vcpu);
        }

        int result = ReloadMmu(vcpu);
        if (result < 0)
        {
            CancelInjection(vcpu);
            return result;
        }

        vcpu.HostCpu.DisablePreemption();
        vcpu.Arch<X86VcpuState>().GuestStateLoaded = true;

        // From here on a request, a signal or a wish to reschedule sends an interrupt that stays pending until the guest runs, and ends it.
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();

        // Pairs with the barrier of kvm_make_request: either the requester sees the mode or the check below sees the request.
        vcpu.HostCpu.MemoryBarrier();
        SyncPostedInterrupts(vcpu);

        if (ExitRequest(vcpu))
        {
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            CancelInjection(vcpu);
            return 1;
        }

        GuestExit exit = RunGuest(vcpu);
        vcpu.Time.Tsc.LastGuestTsc = vcpu.Time.Tsc.ReadGuest(Tsc.Read());
        vcpu.SetMode(VcpuMode.OutsideGuestMode);

        // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.AccountGuestTime();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
        vcpu.Stats.Exits++;
        if (vcpu.Time.Tsc.AlwaysCatchup)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        ForgetInjection(vcpu);
        return HandleExit(vcpu, exit);
    }

    /// <summary>
    /// The inner loop around the vendor's <c>vcpu_run</c>: exits handled with interrupts off go straight back into the guest.
    /// </summary>
    private static GuestExit RunGuest(Vcpu vcpu)
    {
        while (true)
        {
            GuestExit exit = vcpu.EnterGuest();
            if (!exit.IsFastPath)
            {
                return exit;
            }

            HandleFastPath(vcpu, exit);

            // What came up while the guest ran was seen by nobody yet.
            SyncPostedInterrupts(vcpu);
            if (ExitRequest(vcpu))
            {
                return exit;
            }
        }
    }

    /// <summary><c>kvm_vcpu_exit_request</c>: whether the guest must not be entered (again) now.</summary>
    private static bool ExitRequest(Vcpu vcpu)
    {
        // Flushing the deferred wake-ups of RCU may itself ask for a reschedule, so it comes before the check.
        vcpu.Task.PrepareTransfer();
        return vcpu.Mode == VcpuMode.ExitingGuestMode || vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }

    /// <summary><c>sync_pir_to_irr</c>: interrupts that were posted without a request.</summary>
    private static void SyncPostedInterrupts(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (state.InterruptPosted)
        {
            state.InterruptPosted = false;
            vcpu.InterruptPending = true;
        }
    }

    /// <summary>
    /// <c>kvm_check_and_inject_events</c>: the next entry delivers what waits. A non-maskable interrupt comes first; of the others a guest
    /// takes only one at a time, and only if it takes interrupts at all.
    /// </summary>
    private static void InjectEvents(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (state.NmiPending)
        {
            state.NmiPending = false;
            state.NmiInjected = true;
        }
        else if (vcpu.InterruptPending && state.AcceptsInterrupts)
        {
            vcpu.InterruptPending = false;
            state.InterruptInjected = true;
        }
    }

    /// <summary><c>cancel_injection</c>: what was to be delivered by the entry that did not happen waits for the next one.</summary>
    private static void CancelInjection(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        if (state.NmiInjected || state.InterruptInjected)
        {
            state.NmiPending |= state.NmiInjected;
            vcpu.InterruptPending |= state.InterruptInjected;
            ForgetInjection(vcpu);
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }

    private static void ForgetInjection(Vcpu vcpu)
    {
        X86VcpuState state = vcpu.Arch<X86VcpuState>();
        state.NmiInjected = false;
        state.InterruptInjected = false;
    }
}
