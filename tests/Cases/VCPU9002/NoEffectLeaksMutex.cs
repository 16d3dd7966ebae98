// The mutex is still held although the contract speaks of no effect.
[Port("case")]
public sealed class NoEffectLeaksMutexPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostMutex _mutex = new();

    [NoProtocolEffect]
    [MaySleep]
    private void {|VCPU9002:Guarded|}(Vcpu vcpu)
    {
        _mutex.Lock();
        vcpu.Halted = false;
        
    }
}
