// What was compared is the deadline of the object that the reference stood for before another one was stored there.
[Port("x86")]
public sealed class VariableBehindAReferenceWrittenPort : ArchPort
{
    private readonly Box _kept = new();
    private Box _box = new();
    private TscCycles _passed;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        ref Box box = ref _box;
        if (now >= box.Last)
        {
            _box = _kept;
            _passed = [|(now - box.Last).ToUnsigned()|];
        }
    }

    public override void Put(Vcpu vcpu)
    {
        TscCycles now = Tsc.Read();
        ref Box box = ref _box;
        if (now >= box.Last)
        {
            _passed = (now - box.Last).ToUnsigned();
        }
    }

    private sealed class Box
    {
        public TscCycles Last { get; set; }
    }
}
