using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// How s390 tells requesters where a vCPU is: bits in the block that the entry instruction reads (<c>sie_block-&gt;prog0c</c> and <c>prog20</c>,
/// <c>arch/s390/kvm</c>). A bit that is set makes the instruction come back at once, so nothing has to be tested before it.
/// </summary>
[VcpuPart]
public sealed class SieControl
{
    internal SieControl()
    {
    }

    /// <summary>Gets a value indicating whether the vCPU is in the guest or about to enter it (<c>PROG_IN_SIE</c>).</summary>
    public bool InSie { get; private set; }

    /// <summary>Gets a value indicating whether entries are blocked (<c>PROG_BLOCK_SIE</c>).</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Gets a value indicating whether a request waits (<c>PROG_REQUEST</c>).</summary>
    public bool IsRequested { get; private set; }

    /// <summary>Gets a value indicating whether the guest would come back at once (<c>kvm_s390_vcpu_sie_inhibited</c>).</summary>
    public bool IsInhibited => IsBlocked || IsRequested;

    /// <summary>Says that the guest is about to be entered (sets <c>PROG_IN_SIE</c>). Context: any.</summary>
    public void SetInSie() => InSie = true;

    /// <summary>Says that the guest was left (clears <c>PROG_IN_SIE</c>). Context: any.</summary>
    public void ClearInSie() => InSie = false;

    /// <summary>Keeps the vCPU from entering the guest (<c>kvm_s390_vcpu_block</c>). Context: any.</summary>
    public void Block() => IsBlocked = true;

    /// <summary>Ends <see cref="Block"/> (<c>kvm_s390_vcpu_unblock</c>). Context: any.</summary>
    public void Unblock() => IsBlocked = false;

    /// <summary>Makes the guest come back so that a request is seen (<c>kvm_s390_vcpu_request</c>). Context: any.</summary>
    public void Request() => IsRequested = true;

    /// <summary>Says that the requests were handled (<c>kvm_s390_vcpu_request_handled</c>). Context: any.</summary>
    public void ClearRequest() => IsRequested = false;
}
