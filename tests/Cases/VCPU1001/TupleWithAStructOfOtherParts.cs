// The elements have an operator of their own, and not as many parts on either side.
public static class TupleWithAStructOfOtherParts
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        (Span Span, bool IsOn) left = (new Span { From = 1, To = 2 }, true);
        (int Length, bool IsOn) right = (1, true);
        vcpu.HostCpu.DisableInterrupts();
        if (left == right)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    private struct Span
    {
        public int From;
        public int To;

        public static bool operator ==(Span span, int length) => span.To - span.From == length;

        public static bool operator !=(Span span, int length) => !(span == length);

        public override readonly bool Equals(object? other) => false;

        public override readonly int GetHashCode() => 0;
    }
}
