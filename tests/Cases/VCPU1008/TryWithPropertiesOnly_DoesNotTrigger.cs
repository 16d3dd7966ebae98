// Neither a property nor a call of the model is taken to throw: no way leads to the catch with interrupts off.
public sealed class TryWithPropertiesOnly
{
    private int _rounds;

    private int Rounds
    {
        get => _rounds;
        set => _rounds = value > 100 ? 0 : value;
    }

    [RunLoop]
    public void Loop(Vcpu vcpu)
    {
        try
        {
            vcpu.HostCpu.DisableInterrupts();
            Rounds++;
            Rounds = Rounds + 1;
            vcpu.Time.LapicTimer.CancelHardware();
            Asks();
            vcpu.HostCpu.EnableInterrupts();
        }
        catch (InvalidOperationException)
        {
            _rounds = 0;
        }
    }

    [Requires(Interrupts = InterruptState.Off)]
    private void Asks() => _rounds = 0;
}
