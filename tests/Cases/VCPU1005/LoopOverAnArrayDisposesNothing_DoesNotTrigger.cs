// A loop over an array disposes nothing, whatever else there is to dispose of.
[Port("x86")]
public sealed class LoopOverAnArrayDisposesNothingPort : ArchPort
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

public sealed class WorkOnDispose(Vcpu vcpu) : IDisposable
{
    public void Dispose() => vcpu.HandleTransferWork();
}
