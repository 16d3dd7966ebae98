namespace VcpuLint.Ports.Mips;

/// <summary>
/// The mips run loop (VZ), <c>arch/mips/kvm/mips.c</c> and <c>vz.c</c>, as it ought to be: <c>kvm_arch_vcpu_ioctl_run</c>, <c>kvm_vz_vcpu_run</c>
/// and <c>__kvm_mips_handle_exit</c>. 7.3 has it without a drain, and with no check before the first entry.
/// Here the first entry and the re-entry out of the exit handler pass the same <see cref="PrepareToEnter"/>. The requests are taken with
/// interrupts off, behind the publication, which is as good as a look at them that finds none.
/// </summary>
[Port("mips", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class MipsPort : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeFlagHost = 2;
    private const int ResumeHost = ResumeFlagHost;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        int result = PrepareToEnter(vcpu);
        if (result != 0)
        {
            return result;
        }

        result = SwitchToGuest(vcpu);

        // The interrupt that ended the guest is taken here, so that its time is accounted to the guest.
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.AccountGuestTime();
        vcpu.HostCpu.EnableInterrupts();
        return result;
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Arch<MipsVcpuState>().UnitLoaded = false;

    /// <summary>
    /// <c>vcpu-&gt;arch.vcpu_run</c>: called and left with interrupts off. The exit handler says whether the guest is entered again; above
    /// its flags stands what the ioctl returns.
    /// </summary>
    private static int SwitchToGuest(Vcpu vcpu)
    {
        int result;
        do
        {
            GuestExit exit = vcpu.EnterGuest();
            result = HandleExit(vcpu, exit);
        }
        while ((result & ResumeFlagHost) == 0);

        return result >> 2;
    }

    /// <summary><c>__kvm_mips_handle_exit</c>: called with interrupts off, and left with interrupts off whatever it says.</summary>
    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.Stats.Exits++;
        vcpu.HostCpu.EnableInterrupts();

        int result = HandleCause(vcpu, exit);

        // What already leaves to user space has set its reason, and the way out does all work that is pending.
        if (result == ResumeGuest && PrepareToEnter(vcpu) != 0)
        {
            result = (-Errno.EINTR << 2) | ResumeHost;
        }

        if (result != ResumeGuest)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        return result;
    }

    /// <summary>
    /// What stands before every entry. With 0 interrupts are off and the guest is entered next; with a negative value they are on, and the
    /// loop leaves with it.
    /// </summary>
    private static int PrepareToEnter(Vcpu vcpu)
    {
        MipsVcpuState state = vcpu.Arch<MipsVcpuState>();

        // What is raised from here on stays pending as an interrupt and ends the guest at once.
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        while (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
        }

        DeliverInterrupts(vcpu, state);

        // The requests must not be read before the mode is seen: else a requester neither is heard nor sends an interrupt.
        vcpu.PublishMode(VcpuMode.InGuestMode);
        TakeRequests(vcpu, state);
        state.LoadTlb(vcpu.HostCpu.Number);
        return 0;
    }

    /// <summary><c>kvm_vz_check_requests</c>: there is but one request, and what it asks for needs no sleep.</summary>
    private static void TakeRequests(Vcpu vcpu, MipsVcpuState state)
    {
        if (vcpu.RequestPending() && vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            state.GuestId = 0;
        }
    }

    /// <summary><c>kvm_mips_deliver_interrupts</c>: the interrupts that wait go into the guest's cause register.</summary>
    private static void DeliverInterrupts(Vcpu vcpu, MipsVcpuState state)
    {
        state.InterruptsDelivered += vcpu.InterruptPending ? 1 : 0;
        vcpu.InterruptPending = false;
    }
}
