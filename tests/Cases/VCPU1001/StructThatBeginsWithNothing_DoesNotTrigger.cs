// A struct begins with nothing in its parts, by whichever of its constructors: no way enters the guest.
[Port("x86")]
public sealed class StructThatBeginsWithNothingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var step = new Step(1);
        if (vcpu.Halted) { step = new Step(vcpu); }
        if (step.Enter)
        {
            vcpu.EnterGuest();
        }
        var other = new Step();
        if (other.Enter)
        {
            vcpu.EnterGuest();
        }
        step.Enter = true;
        step = new Step();
        if (step.Enter)
        {
            vcpu.EnterGuest();
        }
        step.Enter = true;
        step.Reset();
        if (step.Enter)
        {
            vcpu.EnterGuest();
        }

        return 0;
    }

    private struct Step
    {
        public bool Enter;
        public int Count;
        public Step(int count) : this() { Count = count; }
        public Step(Vcpu vcpu) : this() { if (!vcpu.Halted) { Enter = false; } }
        public void Reset() => this = new Step();
    }
}
