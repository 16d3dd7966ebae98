using System.Diagnostics;

namespace VcpuLint.Scenarios;

/// <summary>
/// Keeps this process on one CPU. Of the threads of a simulation only one runs at a time, and to hand over to another one is far cheaper where it
/// needs no
/// other CPU to be woken. Nothing else depends on it.
/// </summary>
internal static class OneCpu
{
    /// <summary>Does so, where the system can. Threads that are made later inherit it.</summary>
    public static void Use()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            nint allowed = self.ProcessorAffinity;
            self.ProcessorAffinity = HighestOf(allowed);
        }
    }

    /// <summary>The highest of the CPUs that are allowed: the lowest has more interrupts to serve.</summary>
    private static nint HighestOf(nint allowed)
    {
        nint rest = allowed;
        while ((rest & (rest - 1)) != 0)
        {
            rest &= rest - 1;
        }

        return rest;
    }
}
