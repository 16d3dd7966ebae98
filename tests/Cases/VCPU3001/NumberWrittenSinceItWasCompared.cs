// A number in another object is compared, and then it, or the way to it, is written: what the comparison said holds no more.
[Port("x86")]
public sealed class NumberWrittenSinceItWasComparedPort : ArchPort
{
    private readonly Box _box = new();
    private TscCycles _delta;

    private Box _kept = new();

    private Box Current { get; set; } = new();

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|Itself(vcpu)|];
        [|ByAnIncrease(vcpu.Time.Tsc)|];
        [|ByALocal()|];
        [|ByAParameter(_box)|];
        [|ByAField()|];
        [|ByAProperty()|];
        [|FieldOfTheObject()|];
        vcpu.Cpu = cpu;
    }

    private void Itself(Vcpu vcpu)
    {
        TscCycles now = Tsc.Read();
        if (now >= vcpu.Time.Tsc.LastHostTsc)
        {
            vcpu.Time.Tsc.LastHostTsc = vcpu.Time.Tsc.LastGuestTsc;
            _delta = (now - vcpu.Time.Tsc.LastHostTsc).ToUnsigned();
        }
    }

    private void ByAnIncrease(Tsc tsc)
    {
        TscCycles now = Tsc.Read();
        if (now >= tsc.LastHostTsc)
        {
            tsc.LastHostTsc += tsc.LastGuestTsc;
            _delta = (now - tsc.LastHostTsc).ToUnsigned();
        }
    }

    private void ByALocal()
    {
        TscCycles now = Tsc.Read();
        Box box = _box;
        if (now >= box.Last)
        {
            box = _kept;
            _delta = (now - box.Last).ToUnsigned();
        }
    }

    private void ByAParameter(Box box)
    {
        TscCycles now = Tsc.Read();
        if (now >= box.Last)
        {
            box = _kept;
            _delta = (now - box.Last).ToUnsigned();
        }
    }

    private void ByAField()
    {
        TscCycles now = Tsc.Read();
        if (now >= _kept.Last)
        {
            _kept = _box;
            _delta = (now - _kept.Last).ToUnsigned();
        }
    }

    private void ByAProperty()
    {
        TscCycles now = Tsc.Read();
        if (now >= Current.Last)
        {
            Current = _box;
            _delta = (now - Current.Last).ToUnsigned();
        }
    }

    private void FieldOfTheObject()
    {
        TscCycles now = Tsc.Read();
        if (now >= _box.Last)
        {
            _box.Last = _kept.Last;
            _delta = (now - _box.Last).ToUnsigned();
        }
    }

    private sealed class Box
    {
        public TscCycles Last;
    }
}
