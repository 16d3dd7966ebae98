// Which vCPU comes with the number depends on the kind of queue.
[Port("x86")]
public sealed class OverrideReturnsASiblingInATuplePort : ArchPort
{
    private Queue _queue = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        (Vcpu next, int rounds) = _queue.Next(vcpu);
        if (![|next.Task.TransferWorkPending()|] && rounds > 0)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    public void Share() => _queue = new SharedQueue();
}

public class Queue
{
    public virtual (Vcpu Vcpu, int Rounds) Next(Vcpu vcpu) => (vcpu, 1);
}

public sealed class SharedQueue : Queue
{
    public override (Vcpu Vcpu, int Rounds) Next(Vcpu vcpu) => (vcpu.Vm.Vcpus[0], 2);
}
