namespace VcpuLint.Model;

/// <summary>Where a vCPU says it is (<c>vcpu-&gt;mode</c>, <c>include/linux/kvm_host.h</c>).</summary>
public enum VcpuMode
{
    /// <summary>In the host: a requester need not interrupt it (<c>OUTSIDE_GUEST_MODE</c>).</summary>
    OutsideGuestMode,

    /// <summary>In the guest or about to enter it: a requester interrupts its CPU (<c>IN_GUEST_MODE</c>).</summary>
    InGuestMode,

    /// <summary>A requester has told it to leave the guest (<c>EXITING_GUEST_MODE</c>).</summary>
    ExitingGuestMode,

    /// <summary>It reads shadow page tables without a lock (<c>READING_SHADOW_PAGE_TABLES</c>).</summary>
    ReadingShadowPageTables,
}
