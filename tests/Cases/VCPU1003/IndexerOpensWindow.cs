// The indexer is a call, and it opens a window behind the check.
[Port("x86")]
public sealed class IndexerOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var registers = new RegisterFile();
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            int first = registers[vcpu, 0];
            [|vcpu.EnterGuest()|];
            vcpu.Cpu = first;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal sealed class RegisterFile
{
    public int this[Vcpu vcpu, int index]
    {
        get
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            return index;
        }
    }
}
