namespace VcpuLint.Ports.PowerPC;

/// <summary>The page tables of the guests of a port.</summary>
internal sealed class PageTables
{
    /// <summary>Gets or sets a value indicating whether the host has memory for another table.</summary>
    public bool MemoryAvailable { get; set; } = true;

    /// <summary><c>kvmhv_setup_mmu</c>: 0, or negative if there is no memory for the table; it may sleep.</summary>
    public int SetUp(Vm vm)
    {
        int result = 0;
        vm.MmuSetupLock.Lock();
        if (!vm.MmuReady)
        {
            if (MemoryAvailable)
            {
                vm.MmuReady = true;
            }
            else
            {
                result = -Errno.ENOMEM;
            }
        }

        vm.MmuSetupLock.Unlock();
        return result;
    }
}
