// The foreach disposes its own enumerator; that the project also has a disposable that enables interrupts does not concern it.
[Port("x86")]
public sealed class GuardBesideForeachPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        using var section = new InterruptsOff(vcpu.HostCpu);
        int runnable = 0;
        bool pending = vcpu.Task.TransferWorkPending();
        foreach (Vcpu other in vcpu.Vm.Vcpus)
        {
            runnable += other.Runnable ? 1 : 0;
        }

        if (!pending)
        {
            vcpu.EnterGuest();
        }

        return runnable;
    }
}

internal sealed class InterruptsOff : IDisposable
{
    private readonly HostCpu cpu;

    public InterruptsOff(HostCpu cpu)
    {
        this.cpu = cpu;
        cpu.DisableInterrupts();
    }

    public void Dispose() => cpu.EnableInterrupts();
}
