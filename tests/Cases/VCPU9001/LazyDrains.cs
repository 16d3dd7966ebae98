// Lazy<T> runs its delegate when it likes to, or never: a drain in it has no place in the loop's order.
[Port("x86")]
public sealed class LazyDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Lazy<int> drained = [|new Lazy<int>(() => vcpu.HandleTransferWork())|];
        if (drained.Value < 0)
        {
            return drained.Value;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
