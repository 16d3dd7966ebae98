// The enumerator's MoveNext opens an interrupt window; the foreach calls it between the check and the entry.
[Port("x86")]
public sealed class EnumeratorOpensWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        foreach (int round in new Rounds(vcpu.HostCpu))
        {
            if (!pending)
            {
                [|vcpu.EnterGuest()|];
            }

            break;
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

internal struct Rounds(HostCpu cpu)
{
    public int Current { get; private set; }

    public Rounds GetEnumerator() => this;

    public bool MoveNext()
    {
        cpu.EnableInterrupts();
        cpu.DisableInterrupts();
        return ++Current < 4;
    }
}
