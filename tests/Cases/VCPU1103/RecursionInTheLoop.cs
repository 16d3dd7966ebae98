// What the loop calls calls itself before it comes back.
public static class RecursionInTheLoop
{
    [RunLoop]
    public static int Wait(Vcpu vcpu)
    {
        while (!vcpu.Runnable)
        {
            [|vcpu.Task.SetState(HostTaskState.Interruptible)|];
            Settle(vcpu);
        }

        return vcpu.HandleTransferWork();
    }

    private static void Settle(Vcpu vcpu)
    {
        vcpu.HostCpu.MemoryBarrier();
        if (vcpu.Halted)
        {
            Settle(vcpu);
        }
    }
}
