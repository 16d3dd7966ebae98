// A helper gives out the vCPU of the field.
public sealed class FieldByOutRunner(Vcpu vcpu)
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
        Fill(out var own);
        if (!own.Task.TransferWorkPending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Fill(out Vcpu own) => own = _vcpu;
}
