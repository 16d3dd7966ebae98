namespace VcpuLint.Model;

/// <summary>How a port enters the guest.</summary>
public enum GuestEntryKind
{
    /// <summary>By an instruction, with interrupts off: an interrupt that waits ends the guest at once.</summary>
    Hardware,

    /// <summary>
    /// By a hypercall to the hypervisor below, with interrupts on (the mshv root driver). The racy hint is all there is, and it is sufficient.
    /// </summary>
    Hypercall,
}

/// <summary>How a port tells requesters that the vCPU is about to enter the guest (<c>Documentation/virt/kvm/vcpu-requests.rst</c>).</summary>
public enum Publication
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By <see cref="Vcpu.Mode"/>, a full barrier and a last look at the requests: most architectures.</summary>
    VcpuMode,

    /// <summary>By the bits of <see cref="SieControl"/>: s390.</summary>
    SieControl,

    /// <summary>By <see cref="Vcpu.ThreadCpu"/>: Book3S HV P9.</summary>
    ThreadCpu,

    /// <summary>By <see cref="Vcore.State"/>: Book3S HV before P9.</summary>
    VcoreState,
}

/// <summary>Says what a port is: on a class derived from <see cref="ArchPort"/>.</summary>
/// <param name="name">The architecture or flavour, for messages.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PortAttribute(string name) : Attribute
{
    /// <summary>Gets the architecture or flavour.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// Gets or sets a value indicating whether the port selects the generic transfer work (<c>CONFIG_VIRT_XFER_TO_GUEST_WORK</c>), and so
    /// owes it <see cref="HostTask.PrepareTransfer"/>.
    /// </summary>
    public bool TransferWork { get; set; }

    /// <summary>Gets or sets how the port tells requesters where the vCPU is.</summary>
    public Publication Publication { get; set; }

    /// <summary>Gets or sets how the port enters the guest.</summary>
    public GuestEntryKind Entry { get; set; }
}
