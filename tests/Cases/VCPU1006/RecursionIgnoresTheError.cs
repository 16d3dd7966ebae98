// The method calls itself again whatever the drain has said: each call meets the same signal.
[Port("s390")]
public sealed class RecursionIgnoresTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu) => [|Retry(vcpu)|];

    private static int Retry(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HandleTransferWork();
            return Retry(vcpu);
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
