namespace VcpuLint.Ports.LoongArch;

/// <summary>
/// The loongarch run loop of 7.3, <c>arch/loongarch/kvm/vcpu.c</c> and <c>switch.S</c>: <c>kvm_arch_vcpu_ioctl_run</c>, <c>enter_guest</c> and
/// <c>kvm_handle_exit</c> are in this file, <c>kvm_pre_enter_guest</c> and what it calls in the others.
/// The loop goes through the exit handler: after the first entry it is the handler that drains, checks, and sends the CPU back into the
/// guest. Preemption stays on, because there is nothing of the CPU to be kept before interrupts go off.
/// </summary>
[Port("loongarch", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed partial class LoongArchPort : ArchPort
{
    private const int ResumeHost = 0;
    private const int ResumeGuest = 1;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.RunPage.ImmediateExit)
        {
            return -Errno.EINTR;
        }

        int result = PreEnterGuest(vcpu); // expect: VCPU1102
        if (result == ResumeGuest)
        {
            result = SwitchToGuest(vcpu);
            vcpu.HostCpu.EnableInterrupts();
        }

        return result;
    }

    /// <inheritdoc/>
    public override void Load(Vcpu vcpu, int cpu)
    {
        LoongArchVcpuState state = vcpu.Arch<LoongArchVcpuState>();
        if (vcpu.Cpu != cpu)
        {
            // Another CPU gives other identifiers to its guests.
            state.Vpid = 0;
        }

        vcpu.MakeRequest(VcpuRequest.RecordSteal);
        base.Load(vcpu, cpu);
    }

    /// <inheritdoc/>
    public override void Put(Vcpu vcpu) => vcpu.Arch<LoongArchVcpuState>().UnitLoaded = false;

    /// <summary>
    /// <c>enter_guest</c> and <c>kvm_exc_entry</c>: interrupts are off on the way in, and off again when the exit handler says that the guest
    /// is not to be entered any more.
    /// </summary>
    private static int SwitchToGuest(Vcpu vcpu)
    {
        int result;
        do
        {
            GuestExit exit = vcpu.EnterGuest();
            result = HandleExit(vcpu, exit);
        }
        while (result == ResumeGuest);

        return result;
    }

    /// <summary><c>kvm_handle_exit</c>: called with interrupts off, and left with interrupts off whatever it says.</summary>
    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.Stats.Exits++;
        vcpu.Arch<LoongArchVcpuState>().GivePmuBack();
        vcpu.HostCpu.AccountGuestTime();
        vcpu.HostCpu.EnableInterrupts();

        int result = HandleFault(vcpu, exit);
        if (result == ResumeGuest)
        {
            result = PreEnterGuest(vcpu);
        }

        if (result != ResumeGuest)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        return result;
    }
}
