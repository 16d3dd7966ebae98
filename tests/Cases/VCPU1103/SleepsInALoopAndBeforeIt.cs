// The loop prepares a sleep and never looks at signals. What is called before it, or for one of two answers behind which it looks, does so too, in a loop of its own.
public static class SleepsInALoopAndBeforeIt
{
    [RunLoop]
    public static int OneAnswer(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            [|LookIfSettled(vcpu)|];
        }

        return vcpu.HandleTransferWork();
    }

    [RunLoop]
    public static int Before(Vcpu vcpu)
    {
        [|Settle(vcpu)|];
        do
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            vcpu.HostCpu.MemoryBarrier();
        }
        while (!vcpu.Runnable);
        return vcpu.HandleTransferWork();
    }

    private static void LookIfSettled(Vcpu vcpu)
    {
        if (IsSettled(vcpu))
        {
            ThrowOnSignal(vcpu);
        }
    }

    private static bool IsSettled(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            Settle(vcpu);
            return true;
        }

        return false;
    }

    private static void ThrowOnSignal(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            throw new OperationCanceledException();
        }
    }

    private static void Settle(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
        }
    }
}
