// The loop and that of the helper that it calls prepare a sleep and never look at signals: by the one it comes to the other, so that it is one mistake.
public static class SleepsInALoopAndInItsHelper
{
    [RunLoop]
    public static int OneDeep(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            Settle(vcpu);
        }

        return vcpu.HandleTransferWork();
    }

    [RunLoop]
    public static int TwoDeep(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            SettleAndCount(vcpu);
        }

        return vcpu.HandleTransferWork();
    }

    private static void SettleAndCount(Vcpu vcpu)
    {
        Settle(vcpu);
        vcpu.Stats.Exits++;
    }

    private static void Settle(Vcpu vcpu)
    {
        while (vcpu.Halted)
        {
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
        }
    }
}
