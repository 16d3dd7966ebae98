namespace VcpuLint.Model;

/// <summary>Names flags one by one: the masks that the enum also names would hide which flag is meant.</summary>
internal static class FlagText
{
    public static string Names(this ThreadFlags flags)
    {
        IEnumerable<ThreadFlag> names = Enum.GetValues<ThreadFlag>().Where(flag => (flags & (ThreadFlags)(1 << (int)flag)) != 0);
        return flags == ThreadFlags.None ? "nothing" : string.Join(", ", names);
    }
}
