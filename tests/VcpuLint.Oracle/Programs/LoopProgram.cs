namespace VcpuLint.Oracle.Programs;

/// <summary>A run loop: the body of <c>ArchPort.Run</c>, and at most one helper that it calls.</summary>
/// <param name="Port">What the port says of itself.</param>
/// <param name="Body">The body. One that runs off its end returns 0.</param>
/// <param name="Helper">
/// The body of the helper, a method of the same class without a result that is given the vCPU; null if there is none. It has variables of
/// its own, which start anew at each call, and calls no helper.
/// </param>
internal sealed record LoopProgram(PortTraits Port, Block Body, Block? Helper = null)
{
    /// <inheritdoc/>
    public override string ToString() => NotationWriter.Write(this);
}

/// <summary>What the <c>[Port]</c> attribute says.</summary>
[Flags]
internal enum PortTraits
{
    /// <summary>The port enters the guest by hardware, and says nothing more.</summary>
    Hardware = 0,

    /// <summary><c>TransferWork = true</c>: VCPU1102 is judged.</summary>
    TransferWork = 1,

    /// <summary><c>Publication = Publication.VcpuMode</c>: VCPU1007 is judged.</summary>
    VcpuMode = 2,

    /// <summary><c>Entry = GuestEntryKind.Hypercall</c>. It comes without the others.</summary>
    Hypercall = 4,
}
