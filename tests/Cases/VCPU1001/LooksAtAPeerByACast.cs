// What is looked at is the work of a peer, which is kept as another type than it is; nothing is known of the work of the vCPU that is entered.
public sealed class LooksAtAPeerByACast(Worker worker, IWorker peer)
{
    private readonly Worker _worker = worker;
    private readonly IWorker _peer = peer;

    [RunLoop]
    public void Loop()
    {
        _worker.Vcpu.HostCpu.DisableInterrupts();
        if (!((Worker)_peer).Vcpu.Task.TransferWorkPending())
        {
            [|_worker.Vcpu.EnterGuest()|];
        }

        _worker.Vcpu.HostCpu.EnableInterrupts();
    }
}

public interface IWorker;

[VcpuPart]
public sealed class Worker(Vcpu vcpu) : IWorker
{
    [SameVcpu]
    public Vcpu Vcpu { get; } = vcpu;
}
