// One helper is called for two vCPUs: what it does wrong is told by the way that is shorter.
public static class NearerOfTwoCalls
{
    [RunLoop]
    public static int Turn(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            [|Settle(vcpu, vcpu)|];
        }
        else
        {
            vcpu.HostCpu.MemoryBarrier();
            vcpu.HostCpu.MemoryBarrier();
            vcpu.HostCpu.MemoryBarrier();
            Settle(vcpu, vcpu.Vm.Vcpus[0]);
        }

        return vcpu.HandleTransferWork();
    }

    private static void Settle(Vcpu vcpu, Vcpu other)
    {
        while (!other.Runnable)
        {
            vcpu.Task.SetState(HostTaskState.Interruptible);
            vcpu.Task.Schedule();
        }

        other.Kick();
    }
}
