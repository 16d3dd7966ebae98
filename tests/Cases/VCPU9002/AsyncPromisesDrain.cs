// An async method may return before it has drained, so that nobody can tell what its promise is worth.
public static class AsyncPromisesDrain
{
    [DrainsWork]
    public static async System.Threading.Tasks.Task<int> {|VCPU9001:DrainAsync|}(Vcpu vcpu)
    {
        await System.Threading.Tasks.Task.Yield();
        return vcpu.HandleTransferWork();
    }
}
