// The field keeps what it has, or is given the vCPU.
[Port("x86")]
public sealed class FieldKeptOrReplacedPort : ArchPort
{
    private Vcpu? _vcpu;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        _vcpu = vcpu.Runnable ? _vcpu : vcpu;
        if (!_vcpu!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
