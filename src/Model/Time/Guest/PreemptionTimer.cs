using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The timer of the hardware that ends the guest when its counter gets to a value (the VMX preemption timer, <c>vmx_set_hv_timer</c>,
/// <c>arch/x86/kvm/vmx/vmx.c</c>). It counts cycles of the host, divided by a power of two, in 32 bits.
/// </summary>
public sealed class PreemptionTimer
{
    private readonly Tsc _tsc;

    internal PreemptionTimer(Tsc tsc) => _tsc = tsc;

    /// <summary>Gets or sets a value indicating whether the hardware has it (<c>kvm_can_use_hv_timer</c>).</summary>
    public bool IsAvailable { get; set; } = true;

    /// <summary>Gets or sets by which power of two it is slower than the host's counter (<c>cpu_preemption_timer_multi</c>), 0 to 31.</summary>
    public int RateShift { get; set; } = 5;

    /// <summary>Gets the host's counter at which it ends the guest (<c>hv_deadline_tsc</c>), or <see langword="null"/> if it does not.</summary>
    public TscCycles? HostDeadline { get; private set; }

    /// <summary>
    /// Arms it for a value of the guest's counter. Context: preemption off, because the counter is that of this CPU.
    /// </summary>
    /// <param name="guestDeadline">The value; one that is past ends the guest at once.</param>
    /// <param name="expired">Whether the value is past already.</param>
    /// <returns>0, or <c>-ERANGE</c> if the value is too far ahead for its 32 bits.</returns>
    [ArmsTimer]
    public int Set(TscCycles guestDeadline, out bool expired)
    {
        expired = false;
        TscCycles host = Tsc.Read();
        TscCycles guest = _tsc.ReadGuest(host);
        TscCycles delta = (TscCycles.Max(guestDeadline, guest) - guest).ToUnsigned();
        if (!_tsc.Ratio.IsOne && !_tsc.Ratio.TryUnscale(delta, out delta))
        {
            return -Errno.ERANGE;
        }

        if (delta.Value >> RateShift >> 32 != 0)
        {
            return -Errno.ERANGE;
        }

        HostDeadline = host + delta;
        expired = delta == TscCycles.Zero;
        return 0;
    }

    /// <summary>Disarms it (<c>vmx_cancel_hv_timer</c>). Context: preemption off.</summary>
    public void Cancel() => HostDeadline = null;
}
