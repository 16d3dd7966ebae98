// One arm of the switch leaves the method without the unlock that the others make.
[Port("x86")]
public sealed class SwitchArmForgetsTheUnlockPort : ArchPort
{
    private readonly HostSpinLock clock = new();

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        clock.Lock();
        switch (index)
        {
            case 0x10:
                clock.Unlock();
                return 0;
            case 0x11 or 0x12:
                [|return 1;|]
            default:
                clock.Unlock();
                return 1;
        }
    }

    public override int Run(Vcpu vcpu) => 0;
}
