// What it locks it gives back.
[Port("case")]
public sealed class NoEffectKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostMutex _mutex = new();

    [NoProtocolEffect]
    [MaySleep]
    private void Guarded(Vcpu vcpu)
    {
        _mutex.Lock();
        vcpu.Halted = false;
        _mutex.Unlock();
    }
}
