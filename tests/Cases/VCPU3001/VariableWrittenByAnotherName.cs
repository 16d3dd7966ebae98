// What was compared is the deadline of the object that the variable held before another one was stored in it by its other name.
[Port("x86")]
public sealed class VariableWrittenByAnotherNamePort : ArchPort
{
    private readonly Timer _first = new();
    private readonly Timer _second = new();
    private TscCycles _passed;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        TscCycles now = Tsc.Read();
        Timer timer = _first;
        ref Timer next = ref timer;
        if (now >= timer.Last)
        {
            next = _second;
            _passed = [|(now - timer.Last).ToUnsigned()|];
        }
    }

    public override void Put(Vcpu vcpu)
    {
        TscCycles now = Tsc.Read();
        Timer timer = _first;
        ref Timer next = ref timer;
        if (now >= timer.Last)
        {
            _passed = (now - timer.Last).ToUnsigned();
            next = _second;
        }
    }

    private sealed class Timer
    {
        public TscCycles Last { get; set; }
    }
}
