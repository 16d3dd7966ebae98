// The method that asks for interrupts off does nothing with the protocol itself; it is called through another with interrupts on.
[Port("x86")]
public sealed class HelperOfAHelperThatAsksForAContextPort : ArchPort
{
    private int counted;

    public override int Run(Vcpu vcpu)
    {
        [|Count()|];
        return 0;
    }

    private void Count() => CountWithInterruptsOff();

    [Requires(Interrupts = InterruptState.Off)]
    private void CountWithInterruptsOff() => counted++;
}
