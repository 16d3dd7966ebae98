// The helper that asks is called twice by one run loop, which then drains, and over and over again by another.
public static class HelperAskedTwiceElsewhere
{
    [RunLoop]
    public static int Twice(Vcpu vcpu)
    {
        if (IsBusy(vcpu) && IsBusy(vcpu))
        {
            return vcpu.HandleTransferWork();
        }

        return 0;
    }

    [RunLoop]
    public static int Always(Vcpu vcpu)
    {
        while ([|IsBusy(vcpu)|])
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        return vcpu.HandleTransferWork();
    }

    private static bool IsBusy(Vcpu vcpu) => vcpu.Task.TransferWorkPendingHint();
}
