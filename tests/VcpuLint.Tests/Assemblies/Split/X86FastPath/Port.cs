namespace VcpuLint.Split.X86FastPath;

/// <summary>The fast path enters the guest again and asks nobody.</summary>
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
            EnterGuest(vcpu); // expect: VCPU1001; VCPU1007
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
            while (exit.Reason == GuestExitReason.MsrWrite);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
    }
}
