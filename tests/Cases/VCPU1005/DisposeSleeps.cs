// The guard yields when it is disposed of, which happens while interrupts are still off.
[Port("x86")]
public sealed class DisposeSleepsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        using ([|new YieldAtTheEnd(vcpu)|])
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private sealed class YieldAtTheEnd : IDisposable
    {
        private readonly Vcpu running;

        public YieldAtTheEnd(Vcpu vcpu) => running = vcpu;

        public void Dispose() => running.Task.CondResched();
    }
}
