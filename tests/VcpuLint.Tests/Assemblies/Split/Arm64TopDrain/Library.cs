namespace VcpuLint.Split.Arm64TopDrain;

/// <summary>The interrupt controller of the guest, which every loop flushes before the entry and reads back behind it.</summary>
public sealed class InterruptController
{
    private int _pending;

    /// <summary><c>kvm_vgic_flush_hwstate</c>.</summary>
    [NoProtocolEffect]
    public void Flush(Vcpu vcpu)
    {
        _pending += vcpu.InterruptPending ? 1 : 0;
        vcpu.InterruptPending = false;
    }

    /// <summary><c>kvm_vgic_sync_hwstate</c>.</summary>
    [NoProtocolEffect]
    public void Sync(Vcpu vcpu) => vcpu.InterruptPending = _pending > 0;
}
