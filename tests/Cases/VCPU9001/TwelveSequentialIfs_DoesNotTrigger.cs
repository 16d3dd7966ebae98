// Twelve conditions in a row, none of them tested twice: what each one was is forgotten behind it.
[Port("x86")]
public sealed class TwelveSequentialIfsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int work = 0;
        if (Option(0)) { work++; }
        if (Option(1)) { vcpu.HostCpu.MemoryBarrier(); }
        if (Option(2)) { work++; }
        if (Option(3)) { vcpu.HostCpu.MemoryBarrier(); }
        if (Option(4)) { work++; }
        if (Option(5)) { vcpu.HostCpu.MemoryBarrier(); }
        if (Option(6)) { work++; }
        if (Option(7)) { vcpu.HostCpu.MemoryBarrier(); }
        if (Option(8)) { work++; }
        if (Option(9)) { vcpu.HostCpu.MemoryBarrier(); }
        if (Option(10)) { work++; }
        if (Option(11)) { vcpu.HostCpu.MemoryBarrier(); }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return work;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;
}
