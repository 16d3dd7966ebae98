// The helper sleeps in a loop of its own, behind which it looks at signals, or does nothing: the loop of its caller comes by it only where it does nothing.
public static class SleepsBesideTheLoopBehindADrain
{
    [RunLoop]
    public static int Turn(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            [|SettleIfHalted(vcpu)|];
        }

        return 0;
    }

    private static void SettleIfHalted(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            while (!vcpu.Runnable)
            {
                vcpu.Task.SetState(HostTaskState.Interruptible);
                vcpu.Task.Schedule();
            }

            if (vcpu.Task.SignalPending())
            {
                throw new OperationCanceledException();
            }
        }
    }
}
