// A loop over an array goes on by its own enumerator, whatever other enumerators there are.
[Port("x86")]
public sealed class LoopOverAnArrayBesideAnEnumeratorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int sum = 0;
        vcpu.HostCpu.DisableInterrupts();
        foreach (int number in new[] { 1, 2 })
        {
            sum += number;
        }

        vcpu.HostCpu.EnableInterrupts();
        return sum;
    }
}

public sealed class DrainedRounds(Vcpu vcpu) : System.Collections.IEnumerator
{
    public object Current => vcpu.HandleTransferWork();

    public bool MoveNext() => vcpu.HandleTransferWork() == 0;

    public void Reset() => vcpu.HandleTransferWork();
}
