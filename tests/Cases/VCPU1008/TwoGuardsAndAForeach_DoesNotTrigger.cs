// Each using disposes of its own guard, and the foreach of an enumerator: none of them calls the Dispose of another class.
[Port("x86")]
public sealed class TwoGuardsAndAForeachPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        using (new LockGuard(state))
        {
            foreach (Vcpu other in vcpu.Vm.Vcpus)
            {
                other.Kick();
            }
        }

        using (new InterruptGuard(vcpu.HostCpu))
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }

        return 0;
    }

    private sealed class LockGuard : IDisposable
    {
        private readonly HostSpinLock held;

        public LockGuard(HostSpinLock toHold)
        {
            held = toHold;
            held.Lock();
        }

        public void Dispose() => held.Unlock();
    }

    private sealed class InterruptGuard : IDisposable
    {
        private readonly HostCpu cpu;

        public InterruptGuard(HostCpu host)
        {
            cpu = host;
            cpu.DisableInterrupts();
        }

        public void Dispose() => cpu.EnableInterrupts();
    }
}
