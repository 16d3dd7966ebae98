// One using block holds interrupts off from the check to the exit.
[Port("x86")]
public sealed class UsingCoversCheckAndEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            using var section = new InterruptsOff(vcpu.HostCpu);
            if (vcpu.Task.TransferWorkPending())
            {
                continue;
            }

            vcpu.EnterGuest();
        }
    }
}

internal readonly struct InterruptsOff : IDisposable
{
    private readonly HostCpu cpu;

    public InterruptsOff(HostCpu cpu)
    {
        this.cpu = cpu;
        cpu.DisableInterrupts();
    }

    public void Dispose() => cpu.EnableInterrupts();
}
