namespace VcpuLint.Ports.PowerPC;

/// <summary>
/// What an exit handler of Book3S HV asks for (<c>arch/powerpc/include/asm/kvm_book3s.h</c>); a negative value is an error that leaves
/// to user space.
/// </summary>
internal static class ResumeAction
{
    /// <summary>The guest goes on (<c>RESUME_GUEST</c>).</summary>
    public const int Guest = 0;

    /// <summary>The guest goes on, its non-volatile registers were changed (<c>RESUME_GUEST_NV</c>).</summary>
    public const int GuestNonVolatile = 1;

    /// <summary>User space has to act (<c>RESUME_HOST</c>).</summary>
    public const int Host = 2;

    /// <summary>A page of the guest must be mapped first (<c>RESUME_PAGE_FAULT</c>).</summary>
    public const int PageFault = 4;

    /// <summary>Whether the guest is to be entered again (<c>is_kvmppc_resume_guest</c>).</summary>
    public static bool IsGuest(int action) => action is Guest or GuestNonVolatile;
}
