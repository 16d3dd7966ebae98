// The generic helper calls itself and gives the lock back at each level before it goes deeper.
[Port("arm64")]
public sealed class GenericAndRecursivePort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu) => Visit(vcpu.Vm.Vcpus.ToList(), 0);

    private int Visit<T>(List<T> items, int index)
    {
        if (index == items.Count)
        {
            return index;
        }

        state.Lock();
        T item = items[index];
        state.Unlock();
        return item is null ? index : Visit(items, index + 1);
    }
}
