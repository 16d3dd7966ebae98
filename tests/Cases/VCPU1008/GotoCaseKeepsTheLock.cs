// The jump from one arm of the switch to the next takes the lock along.
[Port("x86")]
public sealed class GotoCaseKeepsTheLockPort : ArchPort
{
    private readonly HostSpinLock clock = new();

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        switch (index)
        {
            case 0x10:
                clock.Lock();
                goto case 0x11;
            case 0x11:
                [|return 0;|]
            default:
                return 1;
        }
    }

    public override int Run(Vcpu vcpu) => 0;
}
