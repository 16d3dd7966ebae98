// history: T3 | none known, after 2.6.37 | a reader takes a record of which a part is old, as nothing says that it is being written | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as of 2.6.37, <c>arch/x86/kvm/x86.c</c>: <c>kvm_guest_time_update</c>.
/// Fact: the version of the record goes up by two, from one even number to the next, and then the whole record is copied to the guest's
/// memory. There is no phase in which the version is odd, which tells a reader to wait.
/// Seen: it is right as long as only the vCPU itself reads its record, which it cannot while the host writes. A vCPU that reads the record of
/// another takes parts of two of them for one.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86RecordWithoutOddPhase : ArchPort
{
    /// <inheritdoc/>
    public override void InitVcpu(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
            {
                UpdateClock(vcpu); // expect: VCPU2008
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    /// <summary><c>kvm_guest_time_update</c>, as far as it matters here.</summary>
    private static void UpdateClock(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        PvClockPage page = vcpu.Time.Page;
        page.Version += 2;
        page.Store(new PvClockInfo(vcpu.Time.Tsc.ReadGuest(now.Cycles), now.Time, CycleScale.Of(Tsc.HostFrequency)));
    }
}
