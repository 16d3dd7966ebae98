// history: other | none | the hint answers that work is pending, and the guest is entered all the same | Mshv
namespace VcpuLint.Regressions;

/// <summary>
/// The mshv root driver, <c>drivers/hv/mshv_root_main.c</c>: <c>mshv_run_vp_with_root_scheduler</c>, if it only counted what the hint says.
/// Fact: the guest is entered by a hypercall with interrupts on, and the hint is all that can be asked before it. That makes the hint
/// sufficient where it answers no, but not where it answers yes and is not acted upon.
/// Seen: nowhere; it is what would be left of the loop if the drain behind the hint were forgotten.
/// </summary>
[Port("mshv", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
public sealed class MshvHintIgnored : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.SignalPending())
            {
                return -Errno.EINTR;
            }

            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.Stats.Exits++;
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.EnterGuest(); // expect: VCPU1003
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
