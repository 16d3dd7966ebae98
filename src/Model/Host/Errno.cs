namespace VcpuLint.Model;

/// <summary>
/// Error numbers (<c>include/uapi/asm-generic/errno-base.h</c>, <c>errno.h</c>). They are positive here and negative when returned:
/// <c>return -Errno.EINTR;</c>.
/// </summary>
public static class Errno
{
    /// <summary>Operation not permitted.</summary>
    public const int EPERM = 1;

    /// <summary>No such entry.</summary>
    public const int ENOENT = 2;

    /// <summary>A signal is pending: go to user space, where it is handled.</summary>
    public const int EINTR = 4;

    /// <summary>Input or output error; a vCPU of a dead VM returns it.</summary>
    public const int EIO = 5;

    /// <summary>No such device or address.</summary>
    public const int ENXIO = 6;

    /// <summary>Argument list too long.</summary>
    public const int E2BIG = 7;

    /// <summary>Not runnable: the vCPU is not set up far enough.</summary>
    public const int ENOEXEC = 8;

    /// <summary>Try again.</summary>
    public const int EAGAIN = 11;

    /// <summary>Out of memory.</summary>
    public const int ENOMEM = 12;

    /// <summary>Bad address.</summary>
    public const int EFAULT = 14;

    /// <summary>Device or resource busy.</summary>
    public const int EBUSY = 16;

    /// <summary>It exists already.</summary>
    public const int EEXIST = 17;

    /// <summary>No such device.</summary>
    public const int ENODEV = 19;

    /// <summary>Invalid argument.</summary>
    public const int EINVAL = 22;

    /// <summary>The result does not fit.</summary>
    public const int ERANGE = 34;

    /// <summary>Not implemented.</summary>
    public const int ENOSYS = 38;

    /// <summary>The object is remote; s390 uses it where the run page is prepared for user space, which then sees 0.</summary>
    public const int EREMOTE = 66;

    /// <summary>Operation not supported.</summary>
    public const int EOPNOTSUPP = 95;
}
