// Whoever finds that it is to be rescheduled does it at once, and then asks again.
public static class ScheduledEachTime
{
    [RunLoop]
    public static int Wait(Vcpu vcpu)
    {
        do
        {
            vcpu.Task.Schedule();
        }
        while (vcpu.Task.TestFlags(ThreadFlags.NeedResched));
        return vcpu.HandleTransferWork();
    }
}
