namespace VcpuLint.Split.RiscVDrainUnderSrcu;

/// <summary>The read section is open for the whole ioctl, the drain included.</summary>
[Port("riscv", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class SrcuPort : ArchPort
{
    private readonly WorkDrain _work = new();

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result;
        while (true)
        {
            result = _work.Drain(vcpu); // expect: VCPU1101
            if (result != 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadLock();
        }

        vcpu.SrcuReadUnlock();
        return result;
    }
}
