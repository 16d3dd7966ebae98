namespace VcpuLint.Split.MaskOfLibrary;

/// <summary>The mask is a field of the library, whose value is not known here; the check before the entry needs no mask.</summary>
[Port("split")]
public sealed class MaskedPort : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.HandleTransferWork();
            if (result != 0)
            {
                return result;
            }

            vcpu.Halted = vcpu.Task.TestFlags(Masks.Ending);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
