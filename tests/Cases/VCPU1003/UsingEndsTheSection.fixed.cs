// The using block ends right after the check: its Dispose enables interrupts before the next section begins.
[Port("x86")]
public sealed class UsingEndsTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        using (new InterruptsOff(vcpu.HostCpu))
        {
            if (vcpu.Task.TransferWorkPending())
            {
                return 0;
            }
        }

        using (new InterruptsOff(vcpu.HostCpu))
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }

        return 0;
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
