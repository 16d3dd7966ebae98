// A ref struct needs no interface for using: its Dispose enables interrupts and preemption again.
[Port("arm64")]
public sealed class RefStructGuardPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            using var atomic = new Atomic(vcpu.HostCpu);
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }
    }

    private readonly ref struct Atomic
    {
        private readonly HostCpu cpu;

        public Atomic(HostCpu host)
        {
            cpu = host;
            cpu.DisablePreemption();
            cpu.DisableInterrupts();
        }

        public void Dispose()
        {
            cpu.EnableInterrupts();
            cpu.EnablePreemption();
        }
    }
}
