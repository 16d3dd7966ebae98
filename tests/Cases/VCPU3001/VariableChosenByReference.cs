// Another name of the variable is bound to either of two: what is written by it may be the variable's.
[Port("x86")]
public sealed class VariableChosenByReferencePort : ArchPort
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
        ref Timer next = ref (vcpu.Halted ? ref timer : ref other);
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
