// Another name is bound to the variable later on: what is written by it is the variable's.
[Port("x86")]
public sealed class ReferenceBoundAgainPort : ArchPort
{
    private readonly Timer _first = new();
    private readonly Timer _second = new();
    private TscCycles _passed;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Timer timer = _first;
        Timer other = _first;
        ref Timer next = ref other;
        next = ref timer;
        if (now >= timer.Last)
        {
            next = _second;
            _passed = [|(now - timer.Last).ToUnsigned()|];
        }
    }

    private sealed class Timer
    {
        public TscCycles Last { get; set; }
    }
}
