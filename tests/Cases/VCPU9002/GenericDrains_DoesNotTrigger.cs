// A generic method keeps its promise whatever its type is.
public static class GenericDrains
{
    [DrainsWork(SetsExitReason = true)]
    public static int Drain<T>(Vcpu vcpu, T context)
        where T : struct => context is int and 0 ? vcpu.HandleTransferWork() : Drain(vcpu, 0);
}
