// A helper of the loop returns the vCPU of the field beside a number.
public sealed class PairWithTheVcpuOfTheField(Vcpu vcpu)
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
        if (!Both().Own.Task.TransferWorkPending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private (int Round, Vcpu Own) Both() => (1, _vcpu);
}
