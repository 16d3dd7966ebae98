// There is no such state, and a part of somebody's own model, whose contracts are believed, does not make one.
public sealed class InterruptsOfNoState
{
    private bool _on;

    public bool On => _on;

    [SetsInterrupts((InterruptState)3)]
    public void {|VCPU9002:Toggle|}() => _on = !_on;
}
