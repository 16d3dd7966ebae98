// One loop looks at two flags, each in its place, and drains neither: it is told where the first of them is looked at.
public static class TwoFlagsGoRound
{
    [RunLoop]
    public static int HigherFirst(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            if ([|vcpu.Task.TestFlags(ThreadFlags.NeedResched)|])
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }

        return vcpu.HandleTransferWork();
    }

    [RunLoop]
    public static int LowerFirst(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            if ([|vcpu.Task.TestFlags(ThreadFlags.NotifyResume)|])
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (vcpu.Task.TestFlags(ThreadFlags.NeedResched))
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }

        return vcpu.HandleTransferWork();
    }
}
