// The constructor of a small struct opens a window between the check and the entry.
[Port("x86")]
public sealed class ConstructorOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            var stamp = new Stamp(vcpu.HostCpu);
            [|vcpu.EnterGuest()|];
            vcpu.Cpu = stamp.Number;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal readonly struct Stamp
{
    public Stamp(HostCpu cpu)
    {
        cpu.EnableInterrupts();
        Number = cpu.Number;
        cpu.DisableInterrupts();
    }

    public int Number { get; }
}
