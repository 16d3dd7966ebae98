namespace VcpuLint.Split.X86Tail;

/// <summary>The drain at the tail, the re-entry on the fast path checked again.</summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class TailPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result;
        do
        {
            EnterGuest(vcpu);
            result = vcpu.Task.TransferWorkPendingHint() ? EntryHelpers.DrainOutsideSrcu(vcpu) : 0;
        }
        while (result == 0);

        vcpu.SrcuReadUnlock();
        return result;
    }

    private static void EnterGuest(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();
        if (!EntryHelpers.ExitRequest(vcpu))
        {
            GuestExit exit;
            do
            {
                exit = vcpu.EnterGuest();
            }
            while (exit.Reason == GuestExitReason.MsrWrite && !EntryHelpers.ExitRequest(vcpu));
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
    }
}
