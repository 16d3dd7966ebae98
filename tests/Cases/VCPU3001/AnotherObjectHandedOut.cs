// What was compared was the deadline of another object: the call hands out a new one.
[Port("x86")]
public sealed class AnotherObjectHandedOutPort : ArchPort
{
    private readonly Dictionary<int, Box> _boxes = new();
    private Box _box = new();
    private TscCycles _passed;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Box? box = _box;
        if (now >= box.Last && _boxes.TryGetValue(cpu, out box))
        {
            _passed = [|(now - box.Last).ToUnsigned()|];
        }
    }

    public override void Put(Vcpu vcpu)
    {
        TscCycles now = Tsc.Read();
        Box box = _box;
        if (now >= box.Last)
        {
            Find(out box);
            _passed = [|(now - box.Last).ToUnsigned()|];
        }
    }

    private void Find(out Box box) => box = _boxes[0];

    private sealed class Box
    {
        public TscCycles Last { get; set; }
    }
}
