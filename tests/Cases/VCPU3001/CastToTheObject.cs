// The number is in an object that is known by a wider type: each look casts it.
[Port("x86")]
public sealed class CastToTheObjectPort : ArchPort
{
    private readonly object _state = new Box();
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (((Box)_state).Delta < 0)
        {
            _scaled = [|Scale((ulong)((Box)_state).Delta)|];
        }

        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;

    private sealed class Box
    {
        public long Delta { get; set; }
    }
}
