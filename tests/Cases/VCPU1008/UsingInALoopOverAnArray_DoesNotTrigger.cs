// Each turn of a loop over an array has a section of its own, which ends with it.
public sealed class UsingInALoopOverAnArray
{
    [RunLoop]
    public void Loop(Vcpu vcpu, int[] rounds)
    {
        foreach (int round in rounds)
        {
            if (vcpu.HandleTransferWork() < 0)
            {
                return;
            }

            using (new Section(vcpu))
            {
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }
            }
        }
    }

    [RunLoop]
    public void Short(Vcpu vcpu, int[] rounds)
    {
        foreach (int round in rounds)
        {
            if (vcpu.HandleTransferWork() < 0)
            {
                return;
            }

            using var section = new Section(vcpu);
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
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
