// The body of a loop over an array is a using statement: each turn ends its section.
public sealed class UsingAsTheTurnOfALoopOverAnArray
{
    [RunLoop]
    public void Loop(Vcpu vcpu, int[] rounds)
    {
        foreach (int round in rounds)
            using (new Section(vcpu))
            {
                vcpu.Stats.Exits += round;
            }
    }

    private sealed class Section : IDisposable
    {
        private readonly Vcpu _vcpu;

        public Section(Vcpu vcpu)
        {
            _vcpu = vcpu;
            vcpu.HostCpu.DisableInterrupts();
        }

        public void Dispose() => _vcpu.HostCpu.EnableInterrupts();
    }
}
