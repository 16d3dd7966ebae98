// The derived port does its own work first and leaves the loop to its base.
[Port("arm64")]
public class BaseRunCalledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

[Port("arm64")]
public sealed class CountingPort : BaseRunCalledPort
{
    private int runs;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        return ret < 0 ? ret : base.Run(vcpu) + runs++;
    }
}
