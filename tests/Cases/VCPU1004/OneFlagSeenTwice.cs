// One flag is looked at twice in each turn, which is one mistake and told at the first place; the loop behind it is another one.
public static class OneFlagSeenTwice
{
    [RunLoop]
    public static int Twice(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            if ([|vcpu.Task.NeedResched()|])
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (vcpu.Task.NeedResched())
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }

        while ([|vcpu.Task.TestFlags(ThreadFlags.NeedResched)|])
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        return vcpu.HandleTransferWork();
    }
}
