// One arm of the switch waits; the switch is left with the lock held in all of them.
[Port("x86")]
public sealed class SwitchArmSleepsPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        int ret = vcpu.Cpu switch
        {
            < 0 => 0,
            0 => [|vcpu.HandleTransferWork()|],
            _ => 1,
        };
        state.Unlock();
        return ret;
    }
}
