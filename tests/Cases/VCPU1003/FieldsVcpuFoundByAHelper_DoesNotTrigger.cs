// The vCPU that the worker was made for is in a field, and a helper, or a function inside, takes it from there.
public sealed class FieldsVcpuFoundByAHelper
{
    private readonly Vcpu _vcpu;

    public FieldsVcpuFoundByAHelper(Vcpu vcpu) => _vcpu = vcpu;

    [RunLoop]
    public void Loop()
    {
        Find(out Vcpu found);
        found.HostCpu.DisableInterrupts();
        if (!found.Task.TransferWorkPending())
        {
            found.EnterGuest();
        }

        found.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public void FunctionInside()
    {
        _vcpu.HostCpu.DisableInterrupts();
        if (!IsPending())
        {
            _vcpu.EnterGuest();
        }

        _vcpu.HostCpu.EnableInterrupts();

        bool IsPending() => _vcpu.Task.TransferWorkPending();
    }

    private void Find(out Vcpu found) => found = _vcpu;
}
