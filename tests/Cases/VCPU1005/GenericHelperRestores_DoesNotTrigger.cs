// The generic helper leaves the context as it found it, whatever it counts.
[Port("loongarch")]
public sealed class GenericHelperRestoresPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        int count = Count(vcpu.Vm.Vcpus);
        if (count > 1)
        {
            vcpu.Task.CondResched();
        }

        return vcpu.HandleTransferWork();
    }

    private int Count<T>(IEnumerable<T> items)
    {
        int count = 0;
        state.Lock();
        foreach (T item in items)
        {
            count++;
        }

        state.Unlock();
        return count;
    }
}
