// A helper of the loop returns the vCPU of the field.
public sealed class HelperReturnsTheField(Vcpu vcpu)
{
    private readonly Vcpu _vcpu = vcpu;

    [RunLoop]
    public int Loop()
    {
        int ret = _vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        _vcpu.HostCpu.DisableInterrupts();
        if (!Own().Task.TransferWorkPending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private Vcpu Own() => _vcpu;
}
