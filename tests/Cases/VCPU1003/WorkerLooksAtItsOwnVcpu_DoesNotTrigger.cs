// A worker has one vCPU and looks at its work in methods of its own, or finds it for its caller.
public static class WorkerLooksAtItsOwnVcpu
{
    [RunLoop]
    public static void Loop(Worker worker)
    {
        worker.Vcpu.HostCpu.DisableInterrupts();
        if (!worker.IsPending())
        {
            worker.Vcpu.EnterGuest();
        }

        worker.Vcpu.HostCpu.EnableInterrupts();
    }

    [VcpuPart]
    public sealed class Worker(Vcpu vcpu)
    {
        [SameVcpu]
        public Vcpu Vcpu { get; } = vcpu;

        public bool IsPending() => Vcpu.Task.TransferWorkPending();
    }
}
