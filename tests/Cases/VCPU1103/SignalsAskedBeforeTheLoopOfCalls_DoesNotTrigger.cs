// Signals are looked at before the loop; the loop looks at nothing, and neither does what it calls.
public static class SignalsAskedBeforeTheLoopOfCalls
{
    [RunLoop]
    public static int Settle(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            return vcpu.HandleTransferWork();
        }

        while (!vcpu.Runnable)
        {
            Turn(vcpu);
        }

        return vcpu.HandleTransferWork();
    }

    private static void Turn(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.EnablePreemption();
    }
}
