// The loop prepares a sleep and never looks at signals. The helper does so too, in a loop behind which it looks: who comes by it is no part of the other.
public static class SleepsInALoopAndBesideIt
{
    [RunLoop]
    public static int OneDeep(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            [|SettleIfHalted(vcpu)|];
        }

        return vcpu.HandleTransferWork();
    }

    [RunLoop]
    public static int TwoDeep(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            [|CallIfHalted(vcpu)|];
        }

        return vcpu.HandleTransferWork();
    }

    private static void SettleIfHalted(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            Sleep(vcpu);
            ThrowOnSignal(vcpu);
        }

        void Sleep(Vcpu halted)
        {
            while (!halted.Runnable)
            {
                halted.Task.SetState(HostTaskState.Interruptible);
                halted.Task.Schedule();
            }
        }
    }

    private static void CallIfHalted(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            Settle(vcpu);
            ThrowOnSignal(vcpu);
        }
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
