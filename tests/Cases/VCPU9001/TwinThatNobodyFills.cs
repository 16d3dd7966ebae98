// The field is given the vCPU, or what another one has, in which nobody stores anything but itself.
[Port("x86")]
public sealed class TwinThatNobodyFillsPort : ArchPort
{
    private Vcpu? _kept;
    private Vcpu? _twin;
    private Vcpu? _vcpu;

    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        _kept = vcpu.Runnable ? _kept : vcpu;
        _twin = vcpu.Runnable ? _twin : _twin;
        _vcpu = vcpu.Runnable ? _twin : vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!_kept!.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
            if (![|_vcpu!.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
