// An answer that may be missing is taken for calm where it is missing.
[Port("x86")]
public sealed class CalmByDefaultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        bool? calm = vcpu.Runnable ? !vcpu.Task.TransferWorkPending() : null;
        if (calm.GetValueOrDefault(true))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
