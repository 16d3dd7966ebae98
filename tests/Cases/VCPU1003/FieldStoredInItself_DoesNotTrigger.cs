// The field is stored in itself, by way of a helper, and in nothing else.
public sealed class FieldStoredInItself
{
    private Vcpu _vcpu = null!;

    [RunLoop]
    public void Loop()
    {
        _vcpu = Checked(_vcpu);
        _vcpu.HostCpu.DisableInterrupts();
        if (!_vcpu.Task.TransferWorkPending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();
    }

    private static Vcpu Checked(Vcpu vcpu) => vcpu.Runnable ? vcpu : throw new InvalidOperationException();
}
