// The index of the register is a parameter that does not change, so both comparisons give the same answer.
[Port("x86")]
public sealed class IndexComparedTwicePort : ArchPort
{
    private readonly HostSpinLock clock = new();
    private ulong systemTime;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if (index == 0x12)
        {
            clock.Lock();
        }

        systemTime = data;
        if (index == 0x12)
        {
            clock.Unlock();
        }

        return base.WriteMsr(vcpu, index, data);
    }

    public override void Load(Vcpu vcpu, int cpu) => base.Load(vcpu, cpu);

    public override int Run(Vcpu vcpu) => systemTime == 0 ? 0 : 1;
}
